import { runMain } from 'citty';
import { exportArchive } from '../src/cli/export/command.ts';

await runMain(exportArchive);
