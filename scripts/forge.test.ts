import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { GENERATOR_ENTRIES } from '../src/infra/output/output-folder.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const listed = (folder: string) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);

const EXAMPLES = ['examples/minutes-repository', 'examples/minutes-folder'];
const WORKFLOWS = ['.', ...EXAMPLES].flatMap((folder) => listed(join(folder, '.github/workflows')));
const PIPELINES = ['.', ...EXAMPLES].map((folder) => join(folder, '.gitlab-ci.yml'));
const FORMS = listed('.github/ISSUE_TEMPLATE').filter((path) => !path.endsWith('config.yml'));

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { steps: readonly Step[]; permissions?: Record<string, string>; 'timeout-minutes'?: number }>
  >;
}
const workflow = (path: string) => parse(read(path)) as Workflow;
const steps = (path: string) => Object.values(workflow(path).jobs).flatMap((job) => job.steps);

const scripts = Object.keys(JSON.parse(read('package.json')).scripts);

/** The npm commands of a text of shell, as `[script, its options]`. */
function npmCommands(shell: string): [string, string[]][] {
  const runs = shell.matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(test|start))(?: -- ([^;|>\n"]*))?/g);
  return [...runs].map(([, named, known = '', rest = '']) => [named ?? known, rest.match(/--[\w-]+/g) ?? []]);
}

const helps = new Map<string, string>();
function helpOf(script: string): string {
  const file = join(ROOT, 'scripts', `${script}.ts`);
  const help = helps.get(script) ?? execFileSync(process.execPath, [file, '--help'], { encoding: 'utf8' });
  helps.set(script, help);
  return help;
}

const shellOf = (path: string): string =>
  PIPELINES.includes(path)
    ? JSON.stringify(parse(read(path)))
    : steps(path)
        .map(({ run }) => run ?? '')
        .join('\n');

describe.each([...WORKFLOWS, ...PIPELINES, ...listed('.github/ISSUE_TEMPLATE')])('%s', (path) => {
  it('is YAML without a fault', () => {
    const { errors, warnings } = parseDocument(read(path));
    expect([...errors, ...warnings]).toEqual([]);
  });
});

describe.each([...WORKFLOWS, ...PIPELINES])('%s', (path) => {
  it('runs scripts that package.json has, with options that they take', () => {
    const commands = npmCommands(shellOf(path));
    expect(commands.length).toBeGreaterThan(0);
    for (const [script, options] of commands) {
      expect(scripts).toContain(script);
      if (options.length === 0) continue;
      const help = helpOf(script);
      for (const option of options) expect(help).toMatch(new RegExp(`${option}\\b`));
    }
  });
});

describe.each(WORKFLOWS)('%s', (path) => {
  it('takes no action but by the commit of its version', () => {
    for (const line of read(path).match(/^.*\buses:.*$/gm) ?? []) {
      expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it('may read the repository, and write nothing but what it is for', () => {
    const allowed = /\/(?:inbox|ledger)\.yml$/.test(path)
      ? ['contents', ...(path.endsWith('/inbox.yml') ? ['pull-requests', 'actions'] : [])]
      : ['pages', 'id-token'];
    expect(workflow(path).permissions).toEqual({ contents: 'read' });
    for (const { permissions = {} } of Object.values(workflow(path).jobs)) {
      const written = Object.entries(permissions).flatMap(([name, access]) => (access === 'write' ? [name] : []));
      expect(written.filter((name) => !allowed.includes(name))).toEqual([]);
    }
  });

  it('leaves no credentials to what it runs, and ends in time', () => {
    const checkouts = steps(path).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
    for (const job of Object.values(workflow(path).jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  it('puts nothing that strangers write into a shell', () => {
    for (const { run = '' } of steps(path)) expect(run).not.toContain('${{');
  });
});

describe('what is published knows its own address', () => {
  it.each(WORKFLOWS.filter((path) => path.endsWith('minutes.yml')))('%s', (path) => {
    const builds = workflow(path).jobs['publish']?.steps.filter(({ run }) => run?.includes('npm run build'));
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow
    expect(builds?.map(({ env }) => env?.['SITE_URL'])).toEqual(['${{ steps.pages.outputs.base_url }}/']);
  });

  it.each(PIPELINES)('%s', (path) => {
    const [build, ...others] = parse(read(path)).pages.script;
    expect(build).toMatch(/^SITE_URL="\$CI_PAGES_URL\/" npm run build/);
    expect(others.join('\n')).not.toContain('npm run build');
  });

  it('and never stands in the place of the generator’s own files', () => {
    const outs = ['.gitlab-ci.yml', '.github/workflows/minutes.yml'].flatMap((path) => [
      ...read(path).matchAll(/npm run build\b.*--out (\S+)/g),
    ]);
    expect(outs.filter(([, out = '']) => GENERATOR_ENTRIES.includes(out))).toEqual([]);
  });
});

describe.each(FORMS)('%s', (path) => {
  const form = parse(read(path));

  it('has what GitHub asks of a form', () => {
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
    const fields = form.body.filter(({ type }: { type: string }) => type !== 'markdown');
    const ids = fields.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, attributes } of fields) {
      expect(['input', 'textarea', 'checkboxes']).toContain(type);
      expect(attributes.label).toMatch(/\p{Script=Han}/u);
    }
  });

  it('warns of personal data, and asks to confirm that there is none', () => {
    expect(form.body[0]).toMatchObject({
      type: 'markdown',
      attributes: { value: expect.stringContaining('個人情報') },
    });
    const [box] = form.body.find(({ id }: { id: string }) => id === 'privacy').attributes.options;
    expect(box).toEqual({ label: expect.stringMatching(/個人情報.*書いていません/), required: true });
  });
});

it.each(listed('.gitlab/issue_templates'))('%s warns of personal data', (path) => {
  expect(read(path)).toMatch(/^<!--[\s\S]*個人情報[\s\S]*-->[\s\S]*- \[ \] .*個人情報/);
});
