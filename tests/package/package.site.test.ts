import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publint } from 'publint';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary.ts';
import {
  binaryOf,
  installTarball,
  linkPackage,
  packTarball,
  plainEnvironment,
  readManifest,
  runInstalled,
} from './installed.ts';
import { findNodes } from './nodes.ts';
import { writeWordMinutes } from './word-minutes.ts';

const temporary = await temporaryFolder();
const folder = join(temporary, 'minutes');
const CREATE = resolve(import.meta.dirname, '..', '..', 'packages', 'create-shingiroku');
const COUNCIL = [
  ...['--id', 'hoshimi', '--name', '星見町情報公開・個人情報保護審議会', '--municipality', '星見町'],
  ...['--preset', 'privacy', '--yes'],
];
let place = '';

beforeAll(() => {
  place = installTarball(packTarball(temporary), folder);
});

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();

const importsOf = (source: string): string[] =>
  [...source.matchAll(/^(?:import|export|\}) ?(?:[^'"]* from )?'([^']+)';$|\bimport\('([^']+)'\)/gm)].map(
    ([, named, dynamic = '']) => named ?? dynamic,
  );

/** Every file with its time: whatever writes to one shows. */
const marksOf = (root: string): string[] =>
  filesIn(root).map((file) => `${file} ${statSync(join(root, file)).mtimeMs} ${statSync(join(root, file)).size}`);

describe('what is published', () => {
  it('has no fault that publint finds', async () => {
    const { messages } = await publint({ pkgDir: place, strict: true, pack: false });
    expect(messages).toEqual([]);
  });

  it('is compiled, with no test and no source', () => {
    const files = filesIn(place);
    expect(files.filter((file) => /\.test\.|(?<!\.d)\.ts$|fixtures/.test(file))).toEqual([]);
    expect(files).toContain('dist-package/src/app.js');
    expect(files.filter((file) => file.startsWith('dist-package/src/pages/')).length).toBeGreaterThan(20);
  });

  it('loads no package but those that it depends on', () => {
    const known = new Set(Object.keys(readManifest(place).dependencies));
    const loaded = filesIn(place)
      .filter((file) => /\.(?:js|astro)$/.test(file))
      .flatMap((file) => importsOf(readFileSync(join(place, file), 'utf8')))
      .filter((name) => !/^(?:[./]|virtual:|node:)/.test(name))
      .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
    expect(loaded.length).toBeGreaterThan(50);
    expect([...new Set(loaded)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('declares the types of what programs import', () => {
    const modules = join(temporary, 'program', 'node_modules');
    mkdirSync(modules, { recursive: true });
    cpSync(place, join(modules, 'shingiroku'), { recursive: true });
    for (const name of [...Object.keys(readManifest(place).dependencies), '@types/node']) linkPackage(name, modules);
    const file = join(temporary, 'program', 'program.ts');
    const good = "import { checkAndBuild, type Output } from 'shingiroku';\ndeclare const output: Output;\n";
    writeFileSync(
      file,
      `${good}const built: Promise<boolean> = checkAndBuild({ content: 'content', out: 'dist' }, output);\nconst no: Promise<boolean> = checkAndBuild({ content: 1, out: 'dist' }, output);\nvoid [built, no];\n`,
    );
    const program = ts.createProgram([file], {
      ...{ strict: true, noEmit: true, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023 },
      ...{ types: ['node'], lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'], skipLibCheck: true },
    });
    const faults = ts.getPreEmitDiagnostics(program);
    expect(faults.map(({ messageText }) => messageText)).toEqual(["Type 'number' is not assignable to type 'string'."]);
  });
});

describe('in a folder that holds only minutes', () => {
  const run = (...typed: string[]) => runInstalled({ folder, place }, ...typed);

  it('lists its commands, and offers the one that was meant', async () => {
    expect(await run()).toMatchObject({ code: 0, printed: expect.stringContaining('new council') });
    expect(await run('--version')).toEqual({ code: 0, printed: `${readManifest(place).version}\n` });
    expect(await run('bild')).toMatchObject({ code: 2, printed: expect.stringContaining('「build」のことですか') });
  });

  it('makes the folder, and writes over nothing', async () => {
    const made = await run('init', '.', ...COUNCIL);
    expect(made.code, made.printed).toBe(0);
    expect(filesIn(folder).filter((file) => !file.startsWith('node_modules'))).toMatchSnapshot();
    expect(await run('init', '.', ...COUNCIL)).toMatchObject({
      code: 2,
      printed: expect.stringContaining('package.json'),
    });
  });

  it('makes one by npm create, too', async () => {
    const { version, dependencies } = readManifest(CREATE);
    const own = readManifest(place).version;
    expect([version, dependencies]).toEqual([own, { shingiroku: own }]);
    cpSync(CREATE, join(folder, 'node_modules', 'create-shingiroku'), { recursive: true });
    const create = join(folder, 'node_modules', 'create-shingiroku', 'bin.js');
    execFileSync(process.execPath, [create, 'created', ...COUNCIL], { cwd: temporary, env: plainEnvironment() });
    expect(readFileSync(join(temporary, 'created', 'package.json'), 'utf8')).toContain('"build": "shingiroku build"');
  });

  it('checks, takes in a Word file, builds and serves, and leaves the package as it was', async () => {
    const before = marksOf(place);
    expect(await run('check')).toMatchObject({ code: 0, printed: expect.stringContaining('問題はありません') });
    await writeWordMinutes(join(folder, 'minutes.docx'));
    const imported = await run('import', 'minutes.docx', '--council', 'hoshimi');
    expect(imported.code, imported.printed).toBe(0);
    const draft = join(folder, 'content/hoshimi/meetings/2024-09-20.md');
    // What the draft asks somebody to confirm, confirmed.
    const text = readFileSync(draft, 'utf8');
    writeFileSync(draft, text.replace(/^# 要確認.*\n/gm, '').replace('record:\n', 'record:\n  fidelity: verbatim\n'));
    const [page, search, shards] = await fetchServed(
      'hoshimi/meetings/2024-09-20/',
      'search/',
      'search-index/shards.json',
    );
    expect(page).toContain('望遠鏡の貸出簿は、どれくらい保存しますか。');
    expect(search).toContain('検索');
    const [shard] = /[0-9a-f]{24}/.exec(shards ?? '') ?? [];
    expect(readdirSync(join(folder, 'dist', 'search-index', shard ?? '')).length).toBeGreaterThan(0);
    expect(marksOf(place)).toEqual(before);
    expect(existsSync(join(folder, '.cache', 'shingiroku'))).toBe(true);
  });

  /** Files of the site as `shingiroku start` builds and serves it. */
  async function fetchServed(...paths: string[]): Promise<string[]> {
    const started = spawn(process.execPath, [binaryOf(place), 'start', '--port', '0'], {
      cwd: folder,
      env: plainEnvironment(),
    });
    try {
      let printed = '';
      const url = await new Promise<string>((done, fail) => {
        const read = (chunk: Buffer) => {
          printed += chunk;
          const address = /http:\/\/\S+/.exec(printed)?.[0];
          if (address) done(address);
        };
        started.stdout.on('data', read);
        started.stderr.on('data', read);
        started.on('exit', () => fail(new Error(printed)));
      });
      return await Promise.all(
        paths.map(async (path) => {
          const response = await fetch(new URL(path, url));
          expect(response.status, path).toBe(200);
          return await response.text();
        }),
      );
    } finally {
      started.kill();
    }
  }
});

describe.each(findNodes())('on Node $version', ({ path, version, isEnough }) => {
  it.runIf(isEnough)('builds', async () => {
    const { code, printed } = await runInstalled({ folder, place, node: path }, 'build', '--out', `dist-${version}`);
    expect(code, printed).toBe(0);
    expect(existsSync(join(folder, `dist-${version}`, 'search', 'index.html'))).toBe(true);
  });

  it.runIf(!isEnough)('says which Node it needs', async () => {
    const { code, printed } = await runInstalled({ folder, place, node: path }, 'check');
    expect([code, printed]).toEqual([2, expect.stringContaining('Node.js 22.12 以上')]);
  });
});
