import { runMain } from 'citty';
import { schemas } from '../src/cli/editor/schemas.ts';

await runMain(schemas);
