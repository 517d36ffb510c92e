import { runMain } from 'citty';
import { bench } from './bench/command.ts';

await runMain(bench);
