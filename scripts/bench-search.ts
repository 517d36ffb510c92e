import { runMain } from 'citty';
import { benchSearch } from './bench/search.ts';

await runMain(benchSearch);
