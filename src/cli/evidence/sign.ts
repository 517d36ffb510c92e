import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { MANIFEST_FILE } from '../../core/evidence/manifest.ts';
import { readStatement } from '../../infra/evidence/read-site.ts';
import { signFile } from '../../infra/evidence/ssh-signature.ts';
import { unknownOptions } from '../arguments.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { type Output, terminal } from '../output.ts';

interface SignOptions {
  readonly site: string;
  /** The private key, or the public one of a key that an agent holds. */
  readonly key: string;
}

/** Signs the list of a site's files, and so the site. */
export async function signSite({ site, key }: SignOptions, output: Output): Promise<ExitCode> {
  const stated = readStatement(site);
  const refusal = !existsSync(key)
    ? `鍵「${key}」がありません。作り方：ssh-keygen -t ed25519 -f 鍵の名前`
    : !stated || stated === 'unreadable'
      ? `「${site}」には、審議録が書いた manifest.json がありません。npm run build で作ったフォルダを指定してください。`
      : await signFile(join(site, MANIFEST_FILE), key);
  if (refusal === undefined) {
    output.line(`「${site}」に署名しました（manifest.json.sig）。作り直したら、もう一度署名してください。`);
    return EXIT.ok;
  }
  output.error(refusal === 'ENOENT' ? 'ssh-keygen がありません。OpenSSH を入れてください。' : refusal);
  return EXIT.commandFailed;
}

const signArguments = {
  site: { type: 'positional', required: false, valueHint: 'FOLDER', description: '書庫のフォルダ' },
  key: { type: 'string', valueHint: 'KEY', description: '署名に使う SSH の鍵' },
} as const;

export const sign = defineCommand({
  meta: { name: 'sign', description: '公開する書庫に、SSH の鍵で署名します。' },
  args: signArguments,
  run: async ({ args, rawArgs }) => {
    const unknown = unknownOptions(rawArgs, signArguments);
    for (const option of unknown) terminal.error(`${option} という指定はありません。`);
    const { site, key } = args;
    if (!site || !key) terminal.error('フォルダと鍵を書いてください。例：npm run sign -- dist --key ~/.ssh/minutes');
    process.exitCode =
      unknown.length > 0 || !site || !key ? EXIT.commandFailed : await signSite({ site, key }, terminal);
  },
});
