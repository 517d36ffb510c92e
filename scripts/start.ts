import { runMain } from 'citty';
import { start } from '../src/cli/start.ts';

await runMain(start);
