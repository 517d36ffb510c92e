import { runMain } from 'citty';
import { importCommand } from '../src/cli/import/import.ts';

await runMain(importCommand);
