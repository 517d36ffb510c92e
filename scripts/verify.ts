import { runMain } from 'citty';
import { verify } from '../src/cli/evidence/verify.ts';

await runMain(verify);
