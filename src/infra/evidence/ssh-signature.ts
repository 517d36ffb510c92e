import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Keeps a signature of a site's list from being taken for one of something else. */
const NAMESPACE = 'shingiroku-manifest';

export type Signed =
  | { readonly status: 'good'; readonly principal: string }
  | { readonly status: 'bad' | 'no-program' };

/** Below the content folder: who may sign, as `ssh-keygen` reads it. */
export const SIGNERS_FILE = 'allowed_signers';

/**
 * Signs a file with an SSH key; the signature comes to stand beside it as `FILE.sig`.
 * @returns what ssh-keygen said where it did not; `undefined` when it is signed
 */
export async function signFile(file: string, key: string): Promise<string | undefined> {
  // ssh-keygen asks before it writes over a signature, and nobody is there to answer.
  await rm(`${file}.sig`, { force: true });
  return await new Promise((done) => {
    const child = spawn('ssh-keygen', ['-Y', 'sign', '-f', key, '-n', NAMESPACE, file], {
      // It asks for the key's passphrase at the terminal.
      stdio: ['inherit', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
    });
    child.on('error', (error: NodeJS.ErrnoException) => done(error.code === 'ENOENT' ? 'ENOENT' : error.message));
    child.on('close', (code) => done(code === 0 ? undefined : said.trim() || `exit ${code}`));
  });
}

/** Checks the signature of a text against those who may sign. */
export async function checkSignature(text: Uint8Array, signature: Uint8Array, signers: string): Promise<Signed> {
  const room = await mkdtemp(join(tmpdir(), 'shingiroku-verify-'));
  const at = join(room, 'signature');
  try {
    await writeFile(at, signature);
    const { stdout } = await run('ssh-keygen', ['-Y', 'find-principals', '-s', at, '-f', signers]);
    const [principal = ''] = stdout.split('\n');
    const args = ['-Y', 'verify', '-f', signers, '-I', principal, '-n', NAMESPACE, '-s', at];
    const child = run('ssh-keygen', args);
    child.child.stdin?.on('error', () => {}).end(text);
    await child;
    return { status: 'good', principal };
  } catch (error) {
    return { status: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no-program' : 'bad' };
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}
