import { join } from 'node:path';
import { defineCommand } from 'citty';
import type { Numbering } from '../../core/domain/council/council.ts';
import { type CouncilPlan, readCouncilId, writeCouncil } from '../../core/new/council-text.ts';
import { FIRST_PRESET, PRESET_NAMES, PRESETS } from '../../core/vocabulary/presets.ts';
import { contentArgument, unknownOptions } from '../arguments.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { type Output, terminal } from '../output.ts';
import { readFiles } from '../read-checked.ts';
import { complaint, type Field, words } from './fields.ts';
import { Cancelled, type Questions, terminalQuestions } from './questions.ts';
import { writeNewFile } from './write.ts';

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string) =>
    values.find((value) => value === text.trim());

const NUMBERINGS: Readonly<Record<Numbering, string>> = {
  term: '期ごと（第5期第15回）',
  'fiscal-year': '年度ごと（令和8年度第2回）',
  'calendar-year': '年ごと（令和8年第2回）',
};
const NUMBERING_NAMES = Object.keys(NUMBERINGS) as Numbering[];

const COUNCIL_FIELDS = {
  id: {
    label: 'フォルダの名前',
    read: readCouncilId,
    example: '「hoshimi-privacy」のように半角英小文字・数字・ハイフンで',
  },
  name: { label: '審議会の正式な名前', read: words, example: '「星見市環境審議会」のように' },
  municipality: { label: '自治体の名前', read: words, example: '「星見市」のように' },
  preset: {
    label: '審議会の種類',
    read: oneOf(PRESET_NAMES),
    example: `${PRESET_NAMES.map((name) => `「${name}」（${PRESETS[name].label}）`).join('か')}と`,
  },
  numbering: {
    label: '会議の数え方',
    read: oneOf(NUMBERING_NAMES),
    example: `${NUMBERING_NAMES.map((name) => `「${name}」`).join('か')}と`,
  },
} as const satisfies Record<string, Field<string>>;

type CouncilField = keyof typeof COUNCIL_FIELDS;
/** What was typed of a council, by the names of its fields. */
export type GivenCouncil = Readonly<Partial<Record<CouncilField, string>>>;

/** Makes the folder of a council with its `council.yaml`; writes a new file or nothing. */
export async function runNewCouncil(
  { content, given }: { readonly content: string; readonly given: GivenCouncil },
  questions: Questions | undefined,
  output: Output,
): Promise<ExitCode> {
  const refuse = (message: string): ExitCode => {
    output.error(message);
    return EXIT.commandFailed;
  };
  const files = await readFiles(content, output);
  if (!files) return EXIT.commandFailed;
  try {
    const { plan, problems } = await planCouncil(given, questions);
    if (!plan) return refuse(problems.join('\n'));
    const known = files.councils.find(({ id }) => id === plan.id);
    if (known) return refuse(`「${known.council.file}」はすでにあります。書き換えません。`);
    const file = join(content, plan.id, 'council.yaml');
    const text = writeCouncil(plan);
    output.line(`「${file}」に次のように書きます。\n\n${text}`);
    if (questions && !(await questions.confirm('この内容で作りますか')))
      return refuse('取りやめました。何も書いていません。');
    const code = await writeNewFile(content, file, text, output);
    if (code === EXIT.ok) output.line(`会議の記録は npm run new -- --council ${plan.id} で書き始めます。`);
    return code;
  } catch (error) {
    if (error instanceof Cancelled) return EXIT.commandFailed;
    throw error;
  }
}

/** What is given of a council, and what somebody answers; or what is wrong with it. */
export async function planCouncil(
  given: GivenCouncil,
  questions: Questions | undefined,
): Promise<{ plan?: CouncilPlan; problems: readonly string[] }> {
  const problems: string[] = [];
  const text = async <N extends 'id' | 'name' | 'municipality'>(name: N): Promise<string | undefined> => {
    const field: Field<string> = COUNCIL_FIELDS[name];
    const typed = given[name];
    if (typed === undefined && questions) return questions.field(field, '', false);
    const value = typed === undefined ? undefined : field.read(typed);
    if (value === undefined)
      problems.push(typed === undefined ? `--${name}（${field.label}）を指定してください。` : complaint(field, typed));
    return value;
  };
  const name = await text('name');
  const municipality = await text('municipality');
  const id = await text('id');
  const preset = COUNCIL_FIELDS.preset.read(given.preset ?? '');
  if (given.preset !== undefined && !preset) problems.push(complaint(COUNCIL_FIELDS.preset, given.preset));
  const numbering = COUNCIL_FIELDS.numbering.read(given.numbering ?? '');
  if (given.numbering !== undefined && !numbering) problems.push(complaint(COUNCIL_FIELDS.numbering, given.numbering));
  if (problems.length > 0 || name === undefined || municipality === undefined || id === undefined) return { problems };
  const chosen = preset ?? (await choosePreset(questions));
  const counted = numbering ?? (await chooseNumbering(questions, PRESETS[chosen].numbering));
  const isOwn = counted !== undefined && counted !== PRESETS[chosen].numbering;
  return { plan: { id, name, municipality, preset: chosen, numbering: isOwn ? counted : undefined }, problems };
}

async function choosePreset(questions: Questions | undefined) {
  if (!questions || PRESET_NAMES.length < 2) return FIRST_PRESET;
  const choices = PRESET_NAMES.map((value) => ({ value, label: PRESETS[value].label }));
  return questions.one(COUNCIL_FIELDS.preset.label, choices, FIRST_PRESET);
}

async function chooseNumbering(questions: Questions | undefined, proposal: Numbering): Promise<Numbering | undefined> {
  const choices = NUMBERING_NAMES.map((value) => ({ value, label: NUMBERINGS[value] }));
  return questions?.one(COUNCIL_FIELDS.numbering.label, choices, proposal);
}

const fieldArgument = (name: CouncilField) =>
  ({
    type: 'string',
    valueHint: 'TEXT',
    description: `${COUNCIL_FIELDS[name].label}（${COUNCIL_FIELDS[name].example}）`,
  }) as const;

export const councilFieldArguments = {
  id: fieldArgument('id'),
  name: fieldArgument('name'),
  municipality: fieldArgument('municipality'),
  preset: fieldArgument('preset'),
  numbering: fieldArgument('numbering'),
} as const;

/** Of the arguments of a command, those that say something of a council. */
export function readGivenCouncil(args: Readonly<Partial<Record<CouncilField, string | undefined>>>): GivenCouncil {
  const names = Object.keys(COUNCIL_FIELDS) as CouncilField[];
  return Object.fromEntries(names.flatMap((name) => (args[name] === undefined ? [] : [[name, args[name]] as const])));
}

const councilArguments = {
  ...contentArgument,
  ...councilFieldArguments,
  yes: { type: 'boolean', default: false, description: '質問も確認もせずに書く' },
} as const;

export const newCouncil = defineCommand({
  meta: { name: 'new council', description: '新しい審議会のフォルダを作ります。' },
  args: councilArguments,
  run: async ({ args, rawArgs }) => {
    const isInteractive = !args.yes && process.stdin.isTTY === true && process.stdout.isTTY === true;
    const problems = [
      ...unknownOptions(rawArgs, councilArguments).map((option) => `${option} という指定はありません。`),
      ...(args.yes || isInteractive ? [] : ['ここでは質問できません。値を指定し、--yes を付けてください。']),
    ];
    for (const problem of problems) terminal.error(problem);
    process.exitCode =
      problems.length > 0
        ? EXIT.commandFailed
        : await runNewCouncil(
            { content: args.content, given: readGivenCouncil(args) },
            isInteractive ? terminalQuestions : undefined,
            terminal,
          );
  },
});
