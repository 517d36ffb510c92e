import { z } from 'zod';
import type { SourceBlock } from '../../../../core/import/source-text.ts';
import { handOver, type Reading, refuse } from '../../reading.ts';
import { plainLine, recordLines, splitLines, statedLine } from '../stated-lines.ts';

const record = z.object({
  title: z.string().nullish(),
  body: z.string().nullish(),
  minute_type_code: z.coerce.number().nullish(),
});
const answer = z.object({ tenant_minutes: z.array(record) });
type Record = z.infer<typeof record>;

const SYSTEM = 'DiscussNet Premium';
const HOW =
  '会議録を開いたときに通信する get_minute の応答（tenant_minutes のあるJSON）を、1日分ずつ保存してください。';

/** Numbers that the system gives to kinds of records. */
const KIND = { contents: 1, roster: 2, item: 3, speeches: [4, 5, 6], papers: [7, 8, 9] } as const;

/** True for data that is an answer of DiscussNet. */
export const isDiscussNetAnswer = (data: object): boolean =>
  'tenant_minutes' in data || 'council_schedules' in data || 'councils' in data;

export function readDiscussNetAnswer(data: object, name: string): Reading {
  if (!('tenant_minutes' in data)) {
    const found = `${SYSTEM}の会議や日程の一覧で、発言の本文がありません`;
    return refuse('source-no-minutes', name, { found, how: HOW });
  }
  const parsed = answer.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const found = `${SYSTEM}の応答に似ていますが、項目「${issue?.path.join('.') ?? ''}」が決まりと違います`;
    return refuse('source-no-minutes', name, { found, how: HOW });
  }
  const { tenant_minutes: records } = parsed.data;
  if (!records.some(({ body }) => linesOf(body).some((line) => line.trim() !== ''))) {
    return refuse('source-no-minutes', name, { found: `${SYSTEM}の応答で、発言の本文がありません`, how: HOW });
  }
  // Some keep a whole meeting in one record of another kind.
  const isTold = records.some((one) => isSpeech(one) || linesOf(one.body).some((line) => /^[○◯◎◆]/u.test(line)));
  return handOver(name, records.flatMap(isTold ? blocksOf : indentedBlocks));
}

const isSpeech = ({ minute_type_code: code }: Record): boolean => KIND.speeches.some((kind) => kind === code);

function blocksOf(one: Record): SourceBlock[] {
  const lines = linesOf(one.body);
  const code = one.minute_type_code;
  if (code === KIND.roster) return lines.map(plainLine);
  if (code === KIND.contents) return lines.map((line) => statedLine(line, { is: 'margin' }));
  if (KIND.papers.some((kind) => kind === code)) return lines.map((line) => statedLine(line, { is: 'note' }));
  const filled = lines.filter((line) => line.trim() !== '');
  if (code === KIND.item && filled.length === 1) {
    return lines.map((line) => (line.trim() === '' ? plainLine(line) : statedLine(line, { is: 'heading' })));
  }
  return recordLines(lines, isSpeech(one) && one.title ? { label: one.title } : {});
}

const LABEL = /^[^\s。、「」]{1,20}(?:委員|議員|[長監事佐員者役君])(?:[（(].{1,3}[）)])?$/u;

/** A record without marks: a line at the left edge says who speaks, or what is taken up, and the words stand further in. */
function indentedBlocks({ title, body }: Record): SourceBlock[] {
  const lines = linesOf(body);
  if (!title?.startsWith('《委員会記録')) return lines.map(plainLine);
  return lines.flatMap((line, index): SourceBlock[] => {
    const next = lines.slice(index + 1).find((other) => other.trim() !== '');
    if (line.trim() === '' || /^[\s（(]/u.test(line)) return [statedLine(line, { is: 'words' })];
    const isAbove = next !== undefined && /^\s/u.test(next);
    if (isAbove && LABEL.test(line)) return recordLines([line], { label: line });
    return [statedLine(line, { is: 'heading' })];
  });
}

/** The body is one `<pre>`; characters that HTML cannot hold stand as entities. */
function linesOf(body: string | null | undefined): string[] {
  const inner = (body ?? '').replace(/^\s*<pre[^>]*>\n?|\n?<\/pre>\s*$/giu, '');
  return splitLines(inner).map((line) =>
    line
      .replace(/<[^<>]{1,200}>/g, '')
      .replace(/&(lt|gt|quot|nbsp|amp|#39);/g, (_, entity: keyof typeof ENTITIES) => ENTITIES[entity]),
  );
}

const ENTITIES = { lt: '<', gt: '>', quot: '"', nbsp: '\u00A0', amp: '&', '#39': "'" } as const;
