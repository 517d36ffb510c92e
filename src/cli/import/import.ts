import { defineCommand } from 'citty';
import { importMeeting } from '../../core/import/import-meeting.ts';
import { CACHE_FOLDER } from '../../infra/environment.ts';
import { ENCODINGS, namedEncoding } from '../../infra/readers/encoding.ts';
import { LimitedReader } from '../../infra/readers/read-within-limits.ts';
import { cacheArgument, contentArgument, unknownOptions } from '../arguments.ts';
import { EXIT } from '../exit-code.ts';
import { terminal } from '../output.ts';
import { runImport } from './run.ts';

const importArguments = {
  ...contentArgument,
  council: { type: 'string', valueHint: 'ID', description: '審議会のフォルダ名（本文に名前が1つだけあれば省ける）' },
  encoding: {
    type: 'string',
    valueHint: 'NAME',
    description: `テキストとHTMLの文字コード（${ENCODINGS.join('、')}）`,
  },
  'dry-run': { type: 'boolean', default: false, description: '読み取って結果を示すだけで、何も書かない' },
  ...cacheArgument,
} as const;

export const importCommand = defineCommand({
  meta: {
    name: 'import',
    description:
      '会議録のファイル（PDF、Wordの.docx、HTML、テキスト、会議録検索システムのJSONとXML）やフォルダを取り込み、下書きを書きます。前からあるファイルは書き換えません。終了コードは、0：すべて取り込んだ、1：取り込めないファイルがある、2：指定の誤り。',
  },
  args: importArguments,
  run: async ({ args, rawArgs }) => {
    const encoding = args.encoding === undefined ? undefined : namedEncoding(args.encoding);
    const problems = [
      ...unknownOptions(rawArgs, importArguments).map((option) => `${option} という指定はありません。`),
      ...(args.encoding !== undefined && encoding === undefined
        ? [`--encoding に「${args.encoding}」は使えません。使える文字コード：${ENCODINGS.join('、')}`]
        : []),
      ...(args._.length === 0
        ? ['取り込むファイルかフォルダを指定してください。例：npm run import -- 会議録.pdf --council nerima-privacy']
        : []),
    ];
    if (problems.length > 0) {
      for (const problem of problems) terminal.error(problem);
      process.exitCode = EXIT.commandFailed;
      return;
    }
    const { content, council, cache = CACHE_FOLDER, 'dry-run': dryRun } = args;
    const options = { paths: args._, content, council, encoding, dryRun, cache };
    const reader = new LimitedReader();
    try {
      process.exitCode = await runImport(options, terminal, { importMeeting, read: reader.read });
    } finally {
      await reader.close();
    }
  },
});
