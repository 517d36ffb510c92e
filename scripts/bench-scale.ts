import { runMain } from 'citty';
import { benchScale } from './bench/scale.ts';

await runMain(benchScale);
