import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { defineCommand } from 'citty';
import { loadEngine } from '../../components/search/engine/load-engine.ts';
import { SEARCH_FOLDER } from '../../core/search/index/files.ts';
import { NoArchive, openBuiltArchive } from '../../infra/archive/built-archive.ts';
import { serveFolder } from '../../infra/archive/served-folder.ts';
import { readVersion } from '../../infra/environment.ts';
import { EXIT } from '../exit-code.ts';
import { makeServer } from './server.ts';

/** Says in one line why a folder cannot be served; standard output belongs to the protocol. */
function refuse(folder: string, why: string): void {
  console.error(
    `エラー：「${folder}」を書庫として読めません。${why}。npm run build で作ったフォルダを指定してください。例：npm run mcp -- dist`,
  );
  process.exitCode = EXIT.commandFailed;
}

export const mcp = defineCommand({
  meta: { name: 'mcp', description: '作った書庫を、MCP（Model Context Protocol）で読めるようにします。' },
  args: {
    folder: {
      type: 'positional',
      required: false,
      default: 'dist',
      description: '書庫のフォルダ（npm run build の --out）',
    },
  },
  run: async ({ args }) => {
    const folder = resolve(args.folder);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return refuse(args.folder, 'フォルダがありません');
    try {
      const archive = openBuiltArchive(folder);
      const { origin, fetch } = serveFolder(folder);
      // The search loads its files as a browser does. This process serves one folder and loads nothing else.
      globalThis.fetch = fetch;
      const server = makeServer(archive, () => loadEngine(`${origin}${SEARCH_FOLDER}/`), readVersion());
      await server.connect(new StdioServerTransport());
    } catch (error) {
      if (!(error instanceof NoArchive)) throw error;
      refuse(args.folder, error.message);
    }
  },
});
