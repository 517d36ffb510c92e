import { defineCommand } from 'citty';
import { startPreview } from '../infra/preview/preview-server.ts';
import { contentArgument, portArgument } from './arguments.ts';
import { terminal } from './output.ts';
import { readChecked } from './read-checked.ts';
import { acceptSiteUrl } from './site-url.ts';

export const dev = defineCommand({
  meta: { name: 'dev', description: '書きながら見るための表示です。保存するたびに画面が変わります。' },
  args: { ...contentArgument, ...portArgument },
  run: async ({ args }) => {
    if (!acceptSiteUrl(terminal)) {
      process.exitCode = 1;
      return;
    }
    if (!(await readChecked(args.content, terminal))) {
      terminal.error('誤りのある記録は表示に含まれません。直して保存すると、画面に現れます。');
    }
    const report = () => void readChecked(args.content, terminal);
    const url = await startPreview(args.content, Number(args.port), report);
    terminal.line(
      `ブラウザで ${url} を開いてください。終わるときは Ctrl+C を押します。検索は npm start で確かめてください。`,
    );
  },
});
