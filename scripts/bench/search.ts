import { stat } from 'node:fs/promises';
import { defineCommand } from 'citty';
import { serveFolder } from '../../src/infra/preview/serve.ts';
import { launchBrowser } from '../../tests/support/browser.ts';
import { corpusFolder, councilsFor, DEFAULT_SEED } from './corpus/command.ts';
import { writeCorpus } from './corpus/write.ts';
import { ask } from './search/ask.ts';
import { kindsOfFiles } from './search/kinds-of-files.ts';
import { measureBuilds } from './search/measure-builds.ts';
import { pickQueries } from './search/queries.ts';
import { renderAnswers, renderBuilds, renderKinds } from './search/tables.ts';

export const benchSearch = defineCommand({
  meta: {
    name: 'bench:search',
    description: '架空の書庫の検索を計ります。索引を作る費用と、本物の Chromium で検索したときの通信量・時間です。',
  },
  args: {
    meetings: { type: 'string', default: '1000', valueHint: 'N', description: '会議の数' },
    councils: { type: 'string', valueHint: 'M', description: '審議会の数' },
    content: { type: 'string', valueHint: 'DIR', description: '架空の書庫の代わりに計る、会議録のフォルダ' },
    queries: { type: 'string', default: '60', valueHint: 'N', description: '検索の回数' },
  },
  run: async ({ args }) => {
    const meetings = Number(args.meetings);
    const councils = args.councils === undefined ? councilsFor(meetings) : Number(args.councils);
    const content = args.content ?? corpusFolder(meetings, councils);
    if (!(await exists(content))) await writeCorpus(content, { meetings, councils, seed: DEFAULT_SEED });
    const { site, builds, size } = await measureBuilds(content);
    console.log(renderBuilds(builds, size));
    const queries = await pickQueries(content, Number(args.queries));
    const served = await serveFolder({ root: site, port: 0 });
    if (served.status === 'refused') throw new Error(`cannot serve ${site}: ${served.reason}`);
    const kindOf = await kindsOfFiles(site);
    const browser = await launchBrowser();
    try {
      for (const hasRanges of [true, false]) {
        const answers = await ask(browser, served.url, queries, { hasRanges, kindOf });
        const host = hasRanges ? 'with ranges' : 'without ranges';
        console.log(renderAnswers(answers, host));
        console.log(renderKinds(answers, host));
      }
    } finally {
      await browser.close();
      await served.close();
    }
  },
});

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
