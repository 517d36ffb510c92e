import { defineCommand } from 'citty';
import { contentArgument, unknownOptions } from '../arguments.ts';
import { EXIT } from '../exit-code.ts';
import { terminal } from '../output.ts';
import { FIELDS, type FieldName, readFields } from './fields.ts';
import { terminalQuestions } from './questions.ts';
import { runNew } from './run.ts';

const fieldArgument = (name: FieldName) =>
  ({ type: 'string', valueHint: 'TEXT', description: `${FIELDS[name].label}（${FIELDS[name].example}）` }) as const;

const newArguments = {
  ...contentArgument,
  council: { type: 'string', valueHint: 'ID', description: '審議会のフォルダ名' },
  date: fieldArgument('date'),
  period: fieldArgument('period'),
  session: fieldArgument('session'),
  start: fieldArgument('start'),
  end: fieldArgument('end'),
  place: fieldArgument('place'),
  members: fieldArgument('members'),
  absent: fieldArgument('absent'),
  officials: fieldArgument('officials'),
  fidelity: fieldArgument('fidelity'),
  source: fieldArgument('source'),
  second: { type: 'boolean', default: false, description: '同じ日の2回目以降の会議として書く' },
  yes: { type: 'boolean', default: false, description: '質問も確認もせずに書く' },
} as const;

export const newMeeting = defineCommand({
  meta: {
    name: 'new',
    description:
      '新しい会議の記録を書き始めます。前の会議から、回・名簿・案件の番号などを引き継ぎます。新しい案件の数は、種類ごとに --inquiries 2 のように書きます（名前は会議録の一覧のもの）。',
  },
  args: newArguments,
  run: async ({ args, rawArgs }) => {
    const { values, complaints } = readFields(args);
    const isInteractive = !args.yes && process.stdin.isTTY === true && process.stdout.isTTY === true;
    const unasked = args.yes || isInteractive ? [] : ['ここでは質問できません。値を指定し、--yes を付けてください。'];
    const problems = [...complaints, ...unasked];
    if (problems.length > 0) {
      for (const problem of problems) terminal.error(problem);
      process.exitCode = EXIT.commandFailed;
      return;
    }
    const counts = readCounts(rawArgs, unknownOptions(rawArgs, newArguments));
    const options = { content: args.content, council: args.council, given: values, counts, second: args.second };
    process.exitCode = await runNew(options, isInteractive ? terminalQuestions : undefined, terminal);
  },
});

/** The value behind each option that every council does not have: `--inquiries 2`, `--inquiries=2`. */
function readCounts(rawArgs: readonly string[], options: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    options.map((option) => {
      const [, name = option, value] = /^--([^=]+)(?:=(.*))?$/.exec(option) ?? [];
      return [name, value ?? rawArgs[rawArgs.indexOf(option) + 1] ?? ''];
    }),
  );
}
