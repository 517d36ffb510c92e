import { runMain } from 'citty';
import { schemas } from '../src/cli/schemas.ts';

await runMain(schemas);
