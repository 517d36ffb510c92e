import { runMain } from 'citty';
import { check } from '../src/cli/check/check.ts';

await runMain(check);
