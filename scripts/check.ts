import { runMain } from 'citty';
import { check } from '../src/cli/check.ts';

await runMain(check);
