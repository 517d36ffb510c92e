import { defineCommand } from 'citty';
import { BENCH_FOLDER } from '../folders.ts';
import { writeCorpus } from './write.ts';

/** Meetings of a council when their number is not given: two decades of six a year. */
const MEETINGS_A_COUNCIL = 125;

export const DEFAULT_SEED = 'shingiroku';

/** How many councils share a number of meetings, unless told otherwise. */
export function councilsFor(meetings: number): number {
  return Math.max(1, Math.round(meetings / MEETINGS_A_COUNCIL));
}

/** Where the corpus of a size lives. */
export function corpusFolder(meetings: number, councils: number): string {
  return `${BENCH_FOLDER}/corpus-${meetings}-${councils}`;
}

export const benchCorpus = defineCommand({
  meta: { name: 'bench:corpus', description: '計測用の架空の書庫を作ります。同じ指定からは同じ書庫ができます。' },
  args: {
    meetings: { type: 'string', default: '1000', valueHint: 'N', description: '会議の数' },
    councils: { type: 'string', valueHint: 'M', description: '審議会の数（指定がなければ会議の数から決めます）' },
    out: { type: 'string', valueHint: 'DIR', description: '書き出すフォルダ（前の内容は消えます）' },
    seed: { type: 'string', default: DEFAULT_SEED, valueHint: 'S', description: '種' },
  },
  run: async ({ args }) => {
    const meetings = Number(args.meetings);
    const councils = args.councils === undefined ? councilsFor(meetings) : Number(args.councils);
    const out = args.out ?? corpusFolder(meetings, councils);
    const { files, bytes } = await writeCorpus(out, { meetings, councils, seed: args.seed });
    console.log(
      `「${out}」に会議 ${meetings}件・審議会 ${councils}件（${files}ファイル、${(bytes / 1e6).toFixed(1)} MB）を書きました。`,
    );
  },
});
