import { execFile } from 'node:child_process';
import { access, chmod, constants, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A Chromium that can be started; `env` is what its process needs beyond the environment of this one. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Where Chrome or Chromium usually stands on the systems that the bundled one does not run on. */
const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
};

/**
 * The Chromium for the browser tests: the one that SHINGIROKU_CHROMIUM names, else the one of the npm package
 * @sparticuz/chromium (Linux x64), else one that stands where the system usually keeps it.
 * @throws with what to do when there is none
 */
export async function prepareChromium(): Promise<Chromium> {
  const named = process.env['SHINGIROKU_CHROMIUM'];
  if (named) {
    if (await isThere(named, constants.X_OK)) return { executablePath: named, env: {} };
    throw new Error(
      `SHINGIROKU_CHROMIUM names ${named}, which is no file that can be run. Correct the path or unset it.`,
    );
  }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBundledChromium();
  for (const place of USUAL_PLACES[process.platform] ?? []) {
    if (await isThere(place, constants.X_OK)) return { executablePath: place, env: {} };
  }
  throw new Error(
    `The browser tests found no Chromium for ${process.platform} ${process.arch}. ` +
      'Install Google Chrome or Chromium, or set SHINGIROKU_CHROMIUM to the path of its executable.',
  );
}

async function unpackBundledChromium(): Promise<Chromium> {
  const bin = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(bin, '..', 'package.json'), 'utf8')) as { version: string };
  const folder = join(await cacheFolder(), `chromium-${version}`);
  if (!(await isThere(folder))) await unpackInto(folder, bin);
  const env = {
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(folder, 'fonts', 'with-system.conf'),
  };
  return { executablePath: join(folder, 'chromium'), env };
}

/**
 * The system's fonts where there are any (real CJK glyphs make stricter layout tests), and the package's own Latin font:
 * without a single font Chromium lays text out with no height. The package's own fonts.conf names the folders of AWS.
 */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/** Next to the packages, or in the temporary folder when those belong to somebody else. */
async function cacheFolder(): Promise<string> {
  const packages = resolve(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), '..');
  for (const folder of [
    join(packages, '.cache', 'shingiroku'),
    join(tmpdir(), `shingiroku-${process.getuid?.() ?? 0}`),
  ]) {
    try {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.W_OK);
      return folder;
    } catch {
      // Not ours to write in: the next one.
    }
  }
  throw new Error(`Chromium cannot be unpacked: neither ${packages} nor ${tmpdir()} can be written to.`);
}

/**
 * Unpacks beside the folder and renames, so that the folder is whole or not there, however many processes try at once.
 * The package unpacks into the temporary folder of its process and by itself leaves out the shared libraries unless it
 * runs on AWS: therefore a process of its own, whose temporary folder we choose, that asks for each archive by name.
 */
async function unpackInto(folder: string, bin: string): Promise<void> {
  const staging = await mkdtemp(`${folder}-`);
  const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((name) => join(bin, name));
  const script = `import { inflate } from ${JSON.stringify(import.meta.resolve('@sparticuz/chromium'))};
    await Promise.all(${JSON.stringify(archives)}.map(inflate));`;
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, TMPDIR: staging },
    });
    await writeFile(join(staging, 'fonts', 'with-system.conf'), FONTS);
    // mkdtemp and the package keep others out; a tree that root installed is also run by others.
    await chmod(staging, 0o755);
    await chmod(join(staging, 'chromium'), 0o755);
    await chmod(join(staging, 'al2023'), 0o755);
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    // Another process was faster: its folder is as good as ours.
    if (!(await isThere(folder))) throw error;
  }
}

async function isThere(path: string, mode: number = constants.F_OK): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}
