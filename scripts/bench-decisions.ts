import { runMain } from 'citty';
import { benchDecisions } from './bench/decisions.ts';

await runMain(benchDecisions);
