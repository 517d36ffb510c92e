import { runMain } from 'citty';
import { dev } from '../src/cli/dev.ts';

await runMain(dev);
