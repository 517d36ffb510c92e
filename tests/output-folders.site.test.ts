import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildResult, digestFolder, runBuild } from './support/builds.ts';
import { temporaryFolder } from './support/temporary.ts';

const SOUND = resolve(import.meta.dirname, 'fixtures', 'tiny-archive');
const folder = await temporaryFolder();
const content = join(folder, 'content');
const cache = join(folder, 'cache');
const cold = join(folder, 'cold');
const build = (out: string, ...more: string[]) => runBuild(content, out, undefined, '--cache', cache, ...more);
/** With a cache of its own, which knows of no earlier build. */
let caches = 0;
const buildAnew = (out: string) => {
  caches += 1;
  return runBuild(content, out, undefined, '--cache', `${cache}-${caches}`);
};

/** The site as a build from nothing makes it. */
let site: Record<string, string> = {};

beforeAll(async () => {
  await cp(SOUND, content, { recursive: true });
  expect(await build(cold)).toMatchObject({ code: 0 });
  site = await digestFolder(cold);
});

/** A folder with the site in it, as an earlier build left it. */
async function builtFolder(out: string): Promise<string> {
  await cp(cold, out, { recursive: true });
  return out;
}

async function lay(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
}

function expectBuilt({ code, printed }: BuildResult): void {
  expect(printed).not.toMatch(/^ {4}at /m);
  expect(code, printed).toBe(0);
}

/** A sentence, and no trace of the program. */
function expectRefused({ code, printed }: BuildResult, ...said: string[]): void {
  expect(printed).not.toMatch(/^ {4}at /m);
  expect(code, printed).toBe(1);
  for (const part of said) expect(printed).toContain(part);
}

/** Other file systems: only root may make them, and not in every container. */
const mounts: string[] = [];
function mount(name: string, options: string): string | undefined {
  const point = join(folder, name);
  execFileSync('mkdir', ['-p', point]);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', point], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  mounts.push(point);
  return point;
}
const canMount = mount('probe', 'size=64k') !== undefined;
afterAll(() => {
  for (const point of mounts) execFileSync('umount', ['-l', point]);
});

describe('what is not ours', () => {
  it('is not touched in a folder that no build made', async () => {
    const out = join(folder, 'theirs');
    await lay(out, { CNAME: 'minutes.example', '.git/HEAD': 'ref', 'pdf/1.pdf': 'pdf' });
    const before = await digestFolder(out);
    expectRefused(await build(out), 'out-not-ours', 'CNAME', 'pdf/', '--out', 'public/');
    expect(await digestFolder(out)).toEqual(before);
  });

  it('is named and kept in a folder that a build made, from build to build', async () => {
    const out = join(folder, 'mixed');
    expectBuilt(await build(out));
    const theirs = {
      CNAME: 'minutes.example',
      '.git/HEAD': 'ref',
      'search/notes.txt': 'note',
      'pdf/深い/1.pdf': 'pdf',
    };
    await lay(out, theirs);
    await mkdir(join(out, 'empty'));
    await symlink('nowhere', join(out, 'link'));
    // Something has to be done.
    rmSync(join(out, 'index.html'));
    const { code, printed } = await build(out);
    expect(code, printed).toBe(0);
    for (const name of ['CNAME', '.git/', 'search/notes.txt', 'pdf/', 'empty/', 'link'])
      expect(printed).toContain(name);
    const { ...found } = await digestFolder(out);
    for (const [file, text] of Object.entries(theirs)) {
      expect(await readFile(join(out, file), 'utf8')).toBe(text);
      delete found[file];
    }
    expect(found).toEqual(site);
    expect(await readdir(out)).toEqual(expect.arrayContaining(['empty', 'link']));
    // What is kept is no reason to build anew.
    expect((await build(out)).printed).toContain('最新です');
  });

  it('stops a build when it stands where a page should be', async () => {
    const out = await builtFolder(join(folder, 'conflict'));
    writeFileSync(
      join(out, '.shingiroku'),
      (await readFile(join(out, '.shingiroku'), 'utf8')).replace('404.html\n', ''),
    );
    writeFileSync(join(out, '404.html'), 'ours of the city');
    const before = await digestFolder(out);
    expectRefused(await buildAnew(out), 'out-conflict', '404.html');
    expect(await digestFolder(out)).toEqual(before);
    expect((await readdir(folder)).filter((name) => name.startsWith('.conflict'))).toEqual([]);
  });

  it('comes with the site when it stands in public/', async () => {
    const out = join(folder, 'with-public');
    await lay(join(content, 'public'), { CNAME: 'minutes.example', '.well-known/x.txt': 'x' });
    expectBuilt(await build(out));
    expect(await readFile(join(out, 'CNAME'), 'utf8')).toBe('minutes.example');
    expect(await readFile(join(out, '.well-known', 'x.txt'), 'utf8')).toBe('x');
    rmSync(join(content, 'public', '.well-known'), { recursive: true });
    await lay(join(content, 'public'), { CNAME: 'new.example' });
    expectBuilt(await build(out));
    expect(await readFile(join(out, 'CNAME'), 'utf8')).toBe('new.example');
    expect(await readdir(out)).not.toContain('.well-known');
    rmSync(join(content, 'public'), { recursive: true });
  });

  it.each([
    ['the content', () => content, 'out-holds'],
    ['inside of it', () => join(content, 'bare', 'meetings'), 'out-lies-in'],
    ['the sources of the generator', () => resolve(import.meta.dirname, '..', 'src'), 'out-lies-in'],
  ])('%s is no output folder', async (_name, out, code) => {
    const before = await digestFolder(content);
    expectRefused(await build(out()), code);
    expect(await digestFolder(content)).toEqual(before);
  });
});

describe('builds side by side', () => {
  it('of one checkout into several folders all end well', async () => {
    const outs = ['side-1', 'side-2'].map((name) => join(folder, name));
    const built = await Promise.all(outs.map((out) => build(out, '--force')));
    for (const one of built) expectBuilt(one);
    for (const out of outs) expect(await digestFolder(out)).toEqual(site);
  });

  it('into one folder: the second is told, and the first ends well', async () => {
    const out = join(folder, 'shared');
    const both = await Promise.all([buildAnew(out), buildAnew(out)]);
    expect(both.map(({ code }) => code).sort(), both.map(({ printed }) => printed).join('\n')).toEqual([0, 1]);
    expectRefused(both.find(({ code }) => code === 1) ?? { code: 0, printed: '' }, 'out-in-use', out);
    expect(await digestFolder(out)).toEqual(site);
    expect((await readdir(folder)).filter((name) => name.startsWith('.shared'))).toEqual([]);
  });
});

describe('other places', () => {
  it('follows a link to the folder', async () => {
    const out = join(folder, 'linked');
    await builtFolder(join(folder, 'real'));
    await symlink(join(folder, 'real'), out);
    expectBuilt(await buildAnew(out));
    expect(await digestFolder(join(folder, 'real'))).toEqual(site);
  });

  it.skipIf(!existsSync('/dev/shm'))('writes to another device', async () => {
    const room = mkdtempSync('/dev/shm/shingiroku-');
    try {
      expectBuilt(await buildAnew(await builtFolder(join(room, 'site'))));
      expect(await digestFolder(join(room, 'site'))).toEqual(site);
      expect(await readdir(room)).toEqual(['site']);
    } finally {
      rmSync(room, { recursive: true });
    }
  });

  it.skipIf(!canMount)(
    'writes into a mounted volume, and keeps there what is foreign, but no page of old',
    async () => {
      const out = mount('volume', 'size=32m') ?? '';
      await builtFolder(out);
      await lay(out, { CNAME: 'minutes.example', 'gone/index.html': 'gone' });
      const marker = join(out, '.shingiroku');
      writeFileSync(marker, `${await readFile(marker, 'utf8')}gone/index.html\n`);
      const built = await buildAnew(out);
      expectBuilt(built);
      expect(built.printed).toContain('一つずつ');
      expect(await readFile(join(out, 'CNAME'), 'utf8')).toBe('minutes.example');
      const { CNAME: _, ...found } = await digestFolder(out);
      expect(found).toEqual(site);
    },
  );

  it.skipIf(!canMount)('says that a disk is full, and leaves the old site', async () => {
    const room = mount('small', 'size=700k') ?? '';
    await lay(join(room, 'site'), { '.shingiroku': await readFile(join(folder, 'cold', '.shingiroku'), 'utf8') });
    writeFileSync(join(room, 'filler'), Buffer.alloc(600_000));
    const before = await digestFolder(room);
    expectRefused(await buildAnew(join(room, 'site')), 'ENOSPC', '空きがありません');
    expect(await digestFolder(room)).toEqual(before);
    expect((await readdir(room)).sort()).toEqual(['filler', 'site']);
  });

  it.skipIf(!canMount)('says that a place is read-only', async () => {
    const room = mount('read-only', 'size=1m,ro') ?? '';
    expectRefused(await build(join(room, 'site')), 'EROFS', '書き込みのできない');
    expectRefused(await build(room), 'EROFS');
  });

  it.skipIf(!canMount).each([
    ['full', 'size=8k'],
    ['read-only', 'size=1m,ro'],
  ])('builds without a cache where its disk is %s, and says so', async (name, options) => {
    const out = join(folder, `cache-${name}`);
    const built = await runBuild(content, out, undefined, '--cache', mount(`of-cache-${name}`, options) ?? '');
    expectBuilt(built);
    expect(built.printed.match(/次に使う結果を残せませんでした/g)).toHaveLength(1);
    expect(await digestFolder(out)).toEqual(site);
  });
});

/** Of the ways to damage a cache the first in the suite, all of them by `npm run test:long`. */
const DAMAGES: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'one bit changed': (bytes) => {
    const changed = Buffer.from(bytes);
    const at = Math.floor(bytes.length * 0.6);
    changed[at] = (changed[at] ?? 0) ^ 4;
    return changed;
  },
  'cut off': (bytes) => bytes.subarray(0, bytes.length / 2),
  emptied: () => Buffer.alloc(0),
  'of others': () => Buffer.from('{"version":1}'),
};
const damages = Object.entries(DAMAGES).slice(0, process.env['DAMAGES'] === 'all' ? undefined : 1);

describe.each(damages)('a cache whose files are %s', (name, damage) => {
  const out = join(folder, `from ${name}`);
  const own = join(folder, `cache ${name}`);

  /** Damages the files of some kinds of cache, builds, and expects one line of it and the site as it should be. */
  async function expectMended(kinds: RegExp, least: number): Promise<void> {
    const files = Object.keys(await digestFolder(own)).filter((file) => kinds.test(file));
    expect(files.length).toBeGreaterThanOrEqual(least);
    for (const file of files) {
      const bytes = await readFile(join(own, file));
      // A new file: those of the index are links to the site's.
      rmSync(join(own, file));
      writeFileSync(join(own, file), damage(bytes));
    }
    const built = await runBuild(content, out, undefined, '--cache', own);
    expectBuilt(built);
    expect(built.printed.match(/壊れていたので、使わずに作り直しました/g)).toHaveLength(1);
    expect(await digestFolder(out)).toEqual(site);
  }

  it('is said once and built anew: what a build left, and records', async () => {
    await cp(cache, own, { recursive: true });
    expectBuilt(await runBuild(content, out, undefined, '--cache', own));
    await expectMended(/^(?:sites|records)\//, 3);
  });

  it('is said once and built anew: shards of the index', async () => {
    rmSync(out, { recursive: true });
    await expectMended(/^search\/shards\//, 5);
  });

  it('is said once and built anew: meetings of the index', async () => {
    rmSync(out, { recursive: true });
    rmSync(join(own, 'search', 'shards'), { recursive: true });
    await expectMended(/^search\/units\//, 3);
  });
});
