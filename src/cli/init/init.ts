import { defineCommand } from 'citty';
import { unknownOptions } from '../arguments.ts';
import { EXIT } from '../exit-code.ts';
import { councilFieldArguments, readGivenCouncil } from '../new/council.ts';
import { terminalQuestions } from '../new/questions.ts';
import { terminal } from '../output.ts';
import { runInit } from './run.ts';

const initArguments = {
  ...councilFieldArguments,
  yes: { type: 'boolean', default: false, description: '質問も確認もせずに作る' },
} as const;

export const init = defineCommand({
  meta: {
    name: 'init',
    description:
      '会議録だけを置くフォルダを作ります（shingiroku init minutes）。審議会、書き方の見本、エディタの設定、GitHub と GitLab の自動の検査と公開が入ります。前からあるファイルは書き換えません。',
  },
  args: initArguments,
  run: async ({ args, rawArgs }) => {
    const isInteractive = !args.yes && process.stdin.isTTY === true && process.stdout.isTTY === true;
    const [folder, ...others] = args._;
    const problems = [
      ...unknownOptions(rawArgs, initArguments).map((option) => `${option} という指定はありません。`),
      ...(folder === undefined ? ['作るフォルダの名前を指定してください。例：shingiroku init minutes'] : []),
      ...(others.length > 0 ? ['フォルダの名前は一つだけ指定してください。'] : []),
      ...(args.yes || isInteractive ? [] : ['ここでは質問できません。値を指定し、--yes を付けてください。']),
    ];
    for (const problem of problems) terminal.error(problem);
    process.exitCode =
      problems.length > 0 || folder === undefined
        ? EXIT.commandFailed
        : await runInit(
            { folder, given: readGivenCouncil(args) },
            isInteractive ? terminalQuestions : undefined,
            terminal,
          );
  },
});
