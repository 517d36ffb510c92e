import { stat } from 'node:fs/promises';
import { defineCommand } from 'citty';
import { serveFolder } from '../../src/infra/preview/serve.ts';
import { launchBrowser } from '../../tests/support/browser.ts';
import { corpusFolder, DEFAULT_SEED } from './corpus/command.ts';
import { writeCorpus } from './corpus/write.ts';
import { measureExplorer } from './decisions/measure.ts';
import { writeExplorer } from './decisions/write-site.ts';

/** Meetings of the made-up archive that hold something more than 10,000 items. */
const MEETINGS = 2800;
const COUNCILS = 8;

export const benchDecisions = defineCommand({
  meta: {
    name: 'bench:decisions',
    description: '案件一覧を、架空の1万件で計ります。最初に届く量と、操作してから描かれるまでの時間です。',
  },
  args: {
    meetings: { type: 'string', default: String(MEETINGS), valueHint: 'N', description: '会議の数' },
    councils: { type: 'string', default: String(COUNCILS), valueHint: 'M', description: '審議会の数' },
    rounds: { type: 'string', default: '5', valueHint: 'N', description: '操作を繰り返す回数' },
  },
  run: async ({ args }) => {
    const [meetings, councils] = [Number(args.meetings), Number(args.councils)];
    const content = corpusFolder(meetings, councils);
    const isThere = await stat(content).then(
      () => true,
      () => false,
    );
    if (!isThere) await writeCorpus(content, { meetings, councils, seed: DEFAULT_SEED });
    const { site, items, files, bytes, milliseconds } = await writeExplorer(content);
    console.log(
      `${items} items of ${councils} councils: ${files} files of data, ${kilo(bytes)} KB, made in ${milliseconds.toFixed(0)} ms of work`,
    );
    const served = await serveFolder({ root: site, port: 0 });
    if (served.status === 'refused') throw new Error(`cannot serve ${site}: ${served.reason}`);
    const browser = await launchBrowser();
    try {
      const { first, all, inputs } = await measureExplorer(browser, `${served.url}decisions/`, Number(args.rounds));
      console.log(`loaded at first: ${kilo(first.bytes)} KB in ${first.requests} requests`);
      console.log(`with all rows, when words are asked for: ${kilo(all.bytes)} KB in ${all.requests} requests`);
      for (const { name, times, work } of inputs) {
        console.log(`${name}: median ${median(times)} ms (work ${median(work)} ms) of ${times.join(', ')}`);
      }
      const medianOf = (values: 'times' | 'work') => median(inputs.flatMap((one) => one[values]));
      console.log(
        `input to paint: median ${medianOf('times')} ms, of which the page's thread was at work ${medianOf('work')} ms`,
      );
    } finally {
      await browser.close();
      await served.close();
    }
  },
});

const kilo = (bytes: number): string => (bytes / 1000).toFixed(0);

/** The upper one of the two in the middle. */
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
