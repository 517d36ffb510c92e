import { runMain } from 'citty';
import { releaseCommand } from '../src/cli/release/release.ts';

await runMain(releaseCommand);
