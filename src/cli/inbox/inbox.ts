import { defineCommand } from 'citty';
import { importMeeting } from '../../core/import/import-meeting.ts';
import { forgeFrom } from '../../infra/forge/from-environment.ts';
import { LimitedReader } from '../../infra/readers/read-within-limits.ts';
import { contentArgument, unknownOptions } from '../arguments.ts';
import { EXIT } from '../exit-code.ts';
import { terminal } from '../output.ts';
import { runInbox } from './run.ts';

const inboxArguments = {
  ...contentArgument,
  inbox: { type: 'string', default: 'inbox', valueHint: 'DIR', description: '受け取り箱のフォルダ' },
  remote: { type: 'string', default: 'origin', valueHint: 'NAME', description: 'リモートの名前' },
  base: { type: 'string', default: 'main', valueHint: 'BRANCH', description: '取り込み先のブランチ' },
  workflow: {
    type: 'string',
    valueHint: 'FILE',
    description: '検査とプレビューをする GitHub のワークフローのファイル（minutes.yml など）',
  },
} as const;

export const inboxCommand = defineCommand({
  meta: {
    name: 'inbox',
    description:
      'リモートの受け取り箱にある文書（PDF、Wordの.docxなど）を一つずつ取り込み、下書きのブランチを作って、プルリクエスト（マージリクエスト）にします。手元のファイルは変わりません。終了コードは、0：すべて済んだ、1：取り込めない文書がある、2：指定の誤りか、リモートに断られた。',
  },
  args: inboxArguments,
  run: async ({ args, rawArgs }) => {
    const unknown = unknownOptions(rawArgs, inboxArguments);
    for (const option of unknown) terminal.error(`${option} という指定はありません。`);
    const choice = forgeFrom(process.env, args.workflow);
    if (choice.status === 'incomplete')
      terminal.error(`環境変数 ${choice.missing} がありません。ワークフローの設定で渡してください。`);
    if (unknown.length > 0 || choice.status === 'incomplete') {
      process.exitCode = EXIT.commandFailed;
      return;
    }
    const { content, inbox, remote, base } = args;
    const forge = choice.status === 'chosen' ? choice.forge : undefined;
    const reader = new LimitedReader();
    try {
      const deps = { importMeeting, read: reader.read, forge };
      process.exitCode = await runInbox({ content, inbox, remote, base }, terminal, deps);
    } finally {
      await reader.close();
    }
  },
});
