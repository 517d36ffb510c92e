import { runMain } from 'citty';
import { build } from '../src/cli/build.ts';

await runMain(build);
