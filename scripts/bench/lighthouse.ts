import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { defineCommand } from 'citty';
import { launchBrowser } from '../../tests/support/browser.ts';
import { PAGE_KINDS } from '../../tests/support/page-kinds.ts';
import { serveSite } from '../../tests/support/served.ts';
import { BENCH_FOLDER } from './folders.ts';

const run = promisify(execFile);

const FOLDER = `${BENCH_FOLDER}/lighthouse`;
const PACKAGE = fileURLToPath(new URL('lighthouse', import.meta.url));
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of one page: points of 100 by category, and the layout shift. */
interface Verdict {
  readonly scores: readonly number[];
  readonly layoutShift: string;
  /** Titles of the audits that cost points. */
  readonly faults: readonly string[];
}

/** The part of Lighthouse's report that is read here. */
interface Report {
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null; readonly displayValue?: string }>
  >;
}

export const benchLighthouse = defineCommand({
  meta: {
    name: 'bench:lighthouse',
    description: '作り終えた書庫（dist）の、ページの種類ごとに1ページを Lighthouse で計ります（携帯電話の条件）。',
  },
  args: { port: { type: 'string', default: '9333', valueHint: 'N', description: 'Chromium の操作用のポート' } },
  run: async ({ args }) => {
    await cp(PACKAGE, FOLDER, { recursive: true });
    await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: FOLDER });
    const served = await serveSite();
    const browser = await launchBrowser(`--remote-debugging-port=${args.port}`);
    try {
      console.log(['kind', ...CATEGORIES, 'layout shift'].join('\t'));
      for (const [kind, address] of Object.entries(PAGE_KINDS)) {
        const { scores, layoutShift, faults } = await judge(served.url + address, args.port);
        console.log([kind, ...scores, layoutShift, ...faults].join('\t'));
        if (scores.some((score) => score < 100)) process.exitCode = 1;
      }
    } finally {
      await browser.close();
      await served.close();
    }
  },
});

async function judge(url: string, port: string): Promise<Verdict> {
  const cli = join(FOLDER, 'node_modules/lighthouse/cli/index.js');
  const options = ['--quiet', '--output=json', `--port=${port}`, `--only-categories=${CATEGORIES.join()}`];
  // The page for an unknown address is looked at by its own: that no search engine should list it is on purpose.
  const { stdout } = await run(process.execPath, [cli, url, ...options], { maxBuffer: 1e8 });
  const { categories, audits } = JSON.parse(stdout) as Report;
  const counted = CATEGORIES.flatMap((name) => categories[name]?.auditRefs.filter(({ weight }) => weight > 0) ?? []);
  return {
    scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    layoutShift: audits['cumulative-layout-shift']?.displayValue ?? '?',
    faults: counted.flatMap(({ id }) => {
      const audit = audits[id];
      return audit && audit.score !== null && audit.score < 0.9 ? [audit.title] : [];
    }),
  };
}
