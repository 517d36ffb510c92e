import { defineCommand } from 'citty';
import { watchFolder } from '../../infra/content/watch-folder.ts';
import { CACHE_FOLDER } from '../../infra/environment.ts';
import { cacheArgument, contentArgument, unknownOptions } from '../arguments.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { MeetingReader } from '../meeting-reader.ts';
import { type Output, terminal } from '../output.ts';
import { type CheckOptions, checkOnce, isReporter, REPORTERS } from './once.ts';

const checkArguments = {
  ...contentArgument,
  ...cacheArgument,
  watch: { type: 'boolean', default: false, description: '保存するたびに検査し直す' },
  reporter: {
    type: 'string',
    default: 'text',
    valueHint: REPORTERS.join('|'),
    description: '結果の形（text：人が読む、json：ほかのプログラムが読む、github・gitlab：変更の行に示す）',
  },
  since: {
    type: 'string',
    valueHint: 'REVISION',
    description: 'この版より後に変わったファイルだけを行に示す（--reporter github のとき）',
  },
  citations: {
    type: 'boolean',
    default: false,
    description:
      '何を指すか決められずリンクにしていない引用も、候補とともに示す（--reporter json ではその一覧だけを出す）',
  },
  strict: {
    type: 'boolean',
    default: false,
    description: '「注意」があっても終了コードを1にする（自動の検査で、確かめるまで取り込ませないとき）',
  },
  fix: {
    type: 'boolean',
    default: false,
    description: '確実に直せるもの（数字・日付・時刻の書き方、項目の順）を直してから検査する。本文は変えない',
  },
} as const;

/** The lines around each round of `--watch`. */
export const ROUND_BEGINS = '検査しています…';
export const ROUND_ENDS = '保存すると検査し直します。終わるときは Ctrl+C を押します。';

/**
 * Checks once, or again and again. Begin and end of each round are lines of their own, which editors wait for
 * (`.vscode/tasks.json`); the report holds no time, so that equal content has equal reports.
 */
export async function runCheck(options: CheckOptions & { readonly watch: boolean }, output: Output): Promise<ExitCode> {
  if (options.watch && options.fix) {
    output.error('--watch と --fix は一緒に使えません。書いている途中のファイルを書き換えないためです。');
    return EXIT.commandFailed;
  }
  if (options.watch && options.reporter !== 'text') {
    output.error('--watch は --reporter text（指定しないときの形）と一緒に使います。');
    return EXIT.commandFailed;
  }
  if (options.since !== undefined && options.reporter !== 'github') {
    output.error('--since は --reporter github と一緒に使います。');
    return EXIT.commandFailed;
  }
  if (options.citations && (options.watch || !['text', 'json'].includes(options.reporter))) {
    output.error('--citations は --reporter text か json と一緒に、--watch なしで使います。');
    return EXIT.commandFailed;
  }
  const reader = await MeetingReader.open(options.cache);
  if (!options.watch) return checkOnce(options, output, reader);
  const round = async (): Promise<ExitCode> => {
    output.line(ROUND_BEGINS);
    const code = await checkOnce(options, output, reader);
    output.line(ROUND_ENDS);
    return code;
  };
  const code = await round();
  if (code === EXIT.commandFailed) return code;
  await watchFolder(options.content, async () => void (await round()));
  return EXIT.ok;
}

export const check = defineCommand({
  meta: {
    name: 'check',
    description:
      '会議録を検査し、誤りの場所と直し方を示します。ファイルやフォルダを並べると、そこだけを示します。終了コードは、0：エラーなし、1：エラーあり、2：検査できなかった。',
  },
  args: checkArguments,
  run: async ({ args, rawArgs }) => {
    const unknown = unknownOptions(rawArgs, checkArguments);
    const { reporter } = args;
    if (unknown.length > 0) {
      terminal.error(
        `${unknown.join('、')} という指定はありません。使える指定は npm run check -- --help で見られます。`,
      );
      process.exitCode = EXIT.commandFailed;
    } else if (!isReporter(reporter)) {
      terminal.error(`--reporter に「${reporter}」は使えません。使える形：${REPORTERS.join('、')}`);
      process.exitCode = EXIT.commandFailed;
    } else {
      process.exitCode = await runCheck(
        { ...args, reporter, paths: args._, cache: args.cache ?? CACHE_FOLDER },
        terminal,
      );
    }
  },
});
