import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { contentFolder } from '../environment.ts';

/**
 * Shows a change of the content folder in the live preview: forgets what was read and reloads the open pages. Attached
 * files and those of `public/` are shown from where they stand; of the data only its pages are.
 */
export function livePreview(): AstroIntegration {
  return {
    name: 'shingiroku-live-preview',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = contentFolder();
        server.middlewares.use(serveAttached(folder));
        server.middlewares.use(sirv(join(folder, 'public'), { dev: true, extensions: [] }));
        server.middlewares.use(refuseData);
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/** Answers the addresses of what stands in the `files/` of the councils, and no others; the base path is taken off before. */
function serveAttached(folder: string): ReturnType<typeof sirv> {
  const serve = sirv(folder, { dev: true, extensions: [] });
  return (request, response, next) => {
    // Resolved: an address may not lead out of the folder by `..`, however that is written.
    const path = URL.parse(request.url ?? '', 'http://localhost')?.pathname ?? '';
    if (/^\/[^/]+\/files\/./.test(path)) serve(request, response, next);
    else next?.();
  };
}

/** The files of the data are made by a build: a link to one says so, instead of leading nowhere. */
const refuseData: ReturnType<typeof sirv> = (request, response, next) => {
  const path = URL.parse(request.url ?? '', 'http://localhost')?.pathname ?? '';
  if (!/^\/data\/(?:.+\.\w+|SHA256SUMS)$/.test(path)) {
    next?.();
    return;
  }
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(
    'このデータのファイルは、書庫を作ったとき（npm run build）にできます。書きながら見る表示（npm run dev）にはありません。\n',
  );
};
