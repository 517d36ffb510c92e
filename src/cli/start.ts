import { defineCommand } from 'citty';
import { readSiteUrl } from '../infra/environment.ts';
import { type Refusal, serveFolder } from '../infra/preview/serve.ts';
import { buildArguments, portArgument } from './arguments.ts';
import { checkAndBuild } from './build.ts';
import { terminal } from './output.ts';

const REFUSALS: Readonly<Record<Refusal, string>> = {
  'port-in-use': '使われています。ほかのプログラムを止めるか、--port で別の番号を指定してください。',
  'port-not-allowed': '使う権限がありません。--port で1024以上の番号を指定してください。',
  'unknown-host': 'このコンピュータでは使えません。',
};

export const start = defineCommand({
  meta: { name: 'start', description: '書庫を作り、公開するときと同じ形で表示します。' },
  args: { ...buildArguments, ...portArgument },
  run: async ({ args }) => {
    if (!(await checkAndBuild(args, terminal))) {
      process.exitCode = 1;
      return;
    }
    const served = await serveFolder({ root: args.out, base: readSiteUrl().base, port: Number(args.port) });
    if (served.status === 'refused') {
      terminal.error(`ポート${served.port}は${REFUSALS[served.reason]}`);
      process.exitCode = 1;
      return;
    }
    terminal.line(`ブラウザで ${served.url} を開いてください。終わるときは Ctrl+C を押します。`);
  },
});
