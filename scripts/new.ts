import { runMain } from 'citty';
import { newMeeting } from '../src/cli/new.ts';

await runMain(newMeeting);
