import { defineCommand } from 'citty';
import { setPreviewed } from '../infra/environment.ts';
import { startPreview } from '../infra/preview/preview-server.ts';
import { contentArgument, dateArgument, portArgument } from './arguments.ts';
import { terminal } from './output.ts';
import { readChecked } from './read-checked.ts';
import { acceptDate } from './report/held-back.ts';
import { acceptSiteUrl } from './site-url.ts';

export const dev = defineCommand({
  meta: { name: 'dev', description: '書きながら見るための表示です。保存するたびに画面が変わります。' },
  args: {
    ...contentArgument,
    ...portArgument,
    ...dateArgument,
    drafts: {
      type: 'boolean',
      default: false,
      description: '下書きと、公開を始める日の来ていない記録も、その断りとともに表示する',
    },
  },
  run: async ({ args }) => {
    if (!acceptSiteUrl(terminal) || !acceptDate(args.date, terminal)) {
      process.exitCode = 1;
      return;
    }
    if (!(await readChecked(args.content, terminal))) {
      terminal.error('誤りのある記録は表示に含まれません。直して保存すると、画面に現れます。');
    }
    setPreviewed(args);
    const report = () => void readChecked(args.content, terminal);
    const url = await startPreview(args.content, Number(args.port), report);
    terminal.line(
      `ブラウザで ${url} を開いてください。終わるときは Ctrl+C を押します。検索は npm start で確かめてください。`,
    );
  },
});
