import { runMain } from 'citty';
import { bag } from '../src/cli/evidence/bag.ts';

await runMain(bag);
