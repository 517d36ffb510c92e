import { runMain } from 'citty';
import { newCouncil } from '../src/cli/new/council.ts';
import { newMeeting } from '../src/cli/new/new.ts';

const [what, ...rest] = process.argv.slice(2);
if (what === 'council') await runMain(newCouncil, { rawArgs: rest });
else await runMain(newMeeting);
