import { join } from 'node:path';
import type { ContentFiles } from '../../core/content.ts';
import { readCouncil } from '../../core/content-source.ts';
import type { NewCounts } from '../../core/new/meeting-plan.ts';
import { planningArchive } from '../../core/new/planning-archive.ts';
import { writeRecord } from '../../core/new/record-text.ts';
import { nearest } from '../../core/text/nearest.ts';
import type { ItemKind } from '../../core/vocabulary/vocabulary.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { readFiles } from '../read-checked.ts';
import { complaint, countField, FIELDS, type FieldValues } from './fields.ts';
import { planMeeting } from './interview.ts';
import { Cancelled, type Questions } from './questions.ts';
import { summarizePlan } from './summary.ts';
import { writeNewFile } from './write.ts';

export interface NewOptions {
  readonly content: string;
  readonly council?: string | undefined;
  readonly given: FieldValues;
  /** How many items of a kind are new, by what was typed for the kind's key. */
  readonly counts?: ReadonlyMap<string, string>;
  /** The day has a meeting already, and this is another one. */
  readonly second: boolean;
}

/** Begins the record of a meeting. Asks when there is somebody to ask; writes a new file or nothing. */
export async function runNew(options: NewOptions, questions: Questions | undefined, output: Output): Promise<ExitCode> {
  const files = await readFiles(options.content, output);
  if (!files) return EXIT.commandFailed;
  const refuse = (message: string): ExitCode => {
    output.error(message);
    return EXIT.commandFailed;
  };
  try {
    const id = options.council ?? (await pickCouncil(files, questions));
    const known = files.councils.map((council) => council.id);
    if (id === undefined)
      return refuse(`--council で審議会を指定してください。使える id：${known.join('、') || 'なし'}`);
    const council = files.councils.find((one) => one.id === id);
    const archive = council && planningArchive(readCouncil(council));
    if (!council)
      return refuse(
        `審議会「${id}」はありません。${offer(nearest(id, known))}使える id：${known.join('、') || 'なし'}`,
      );
    if (!archive) return refuse(`「${council.council.file}」を読めません。npm run check で誤りを確かめてください。`);
    const { counts, problems } = readCounts(archive.council.vocabulary.kinds, options.counts ?? new Map());
    if (problems.length > 0) return refuse(problems.join('\n'));
    const { plan, missing } = await planMeeting(archive, { given: options.given, counts, questions });
    if (!plan)
      return refuse(`${missing.map((name) => `--${name}（${FIELDS[name].label}）`).join('、')}を指定してください。`);
    const taken = new Set(council.meetings.map((meeting) => meeting.id));
    const name = options.second ? nextName(plan.date, taken) : plan.date;
    const file = join(options.content, id, 'meetings', `${name}.md`);
    if (taken.has(name)) {
      return refuse(
        `「${file}」はすでにあります。書き換えません。同じ日の2回目の会議であれば --second を付けてください。`,
      );
    }
    output.line(summarizePlan(archive, plan, file));
    if (questions && !(await questions.confirm('この内容で書きますか')))
      return refuse('取りやめました。何も書いていません。');
    return await writeNewFile(options.content, file, writeRecord(plan), output);
  } catch (error) {
    if (error instanceof Cancelled) return EXIT.commandFailed;
    throw error;
  }
}

function readCounts(
  kinds: readonly ItemKind[],
  typed: ReadonlyMap<string, string>,
): { counts: NewCounts; problems: string[] } {
  const counts = new Map<ItemKind, number>();
  const problems: string[] = [];
  for (const [key, text] of typed) {
    const kind = kinds.find((one) => one.key === key);
    const field = kind && countField(kind);
    const count = field?.read(text);
    if (kind && count !== undefined) counts.set(kind, count);
    else if (field) problems.push(`--${key}：${complaint(field, text)}`);
    else {
      const known = kinds.map(({ key: name, label }) => `--${name}（${label}）`).join('、');
      problems.push(`${key.startsWith('-') ? key : `--${key}`} という指定はありません。案件の数の指定：${known}`);
    }
  }
  return { counts, problems };
}

const offer = (candidate: string | undefined): string =>
  candidate === undefined ? '' : `「${candidate}」のことですか。`;

async function pickCouncil(files: ContentFiles, questions: Questions | undefined): Promise<string | undefined> {
  const [only, ...others] = files.councils;
  if (!only || others.length === 0) return only?.id;
  return questions?.one(
    '審議会',
    files.councils.map(({ id }) => ({ value: id, label: nameOf(files, id) })),
    only.id,
  );
}

function nameOf({ councils }: ContentFiles, id: string): string {
  const council = councils.find((one) => one.id === id);
  return (council && readCouncil({ ...council, meetings: [] }).source?.council.value.name) ?? id;
}

/** `2010-01-22-2` for the second meeting of a day, `-3` for the third. */
function nextName(date: string, taken: ReadonlySet<string>): string {
  let count = 2;
  while (taken.has(`${date}-${count}`)) count += 1;
  return `${date}-${count}`;
}
