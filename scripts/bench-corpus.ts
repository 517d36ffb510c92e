import { runMain } from 'citty';
import { benchCorpus } from './bench/corpus/command.ts';

await runMain(benchCorpus);
