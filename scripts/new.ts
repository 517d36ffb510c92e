import { runMain } from 'citty';
import { newMeeting } from '../src/cli/new/new.ts';

await runMain(newMeeting);
