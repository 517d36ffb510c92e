import { runMain } from 'citty';
import { sign } from '../src/cli/evidence/sign.ts';

await runMain(sign);
