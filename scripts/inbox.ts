import { runMain } from 'citty';
import { inboxCommand } from '../src/cli/inbox/inbox.ts';

await runMain(inboxCommand);
