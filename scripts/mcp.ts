import { runMain } from 'citty';
import { mcp } from '../src/cli/mcp/command.ts';

await runMain(mcp);
