import { defineCommand } from 'citty';
import { contentArgument } from './arguments.ts';
import { terminal } from './output.ts';
import { readChecked } from './read-checked.ts';

export const check = defineCommand({
  meta: { name: 'check', description: '会議録をすべて検査し、誤りの場所と直し方を示します。' },
  args: contentArgument,
  run: async ({ args }) => {
    if (!(await readChecked(args.content, terminal))) process.exitCode = 1;
  },
});
