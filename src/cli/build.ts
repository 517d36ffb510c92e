import { defineCommand } from 'citty';
import { buildSite } from '../infra/site-builder.ts';
import { contentArgument, outArgument } from './arguments.ts';
import { type Output, terminal } from './output.ts';
import { readChecked } from './read-checked.ts';

/** Checks and builds. @returns false, with the old site untouched, when the content has errors */
export async function checkAndBuild(folder: string, out: string, output: Output): Promise<boolean> {
  const content = await readChecked(folder, output);
  if (!content) {
    output.error(`書庫は作っていません。「${out}」は前のままです。`);
    return false;
  }
  await buildSite(content, folder, out);
  output.line(`書庫を「${out}」に作りました。`);
  return true;
}

export const build = defineCommand({
  meta: { name: 'build', description: '会議録を検査し、公開できる書庫を作ります。' },
  args: { ...contentArgument, ...outArgument },
  run: async ({ args }) => {
    if (!(await checkAndBuild(args.content, args.out, terminal))) process.exitCode = 1;
  },
});
