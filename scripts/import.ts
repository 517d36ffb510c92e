import { runMain } from 'citty';
import { importCommand } from '../src/cli/import.ts';

await runMain(importCommand);
