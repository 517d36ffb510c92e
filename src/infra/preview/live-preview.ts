import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { contentFolder } from '../environment.ts';

/**
 * Shows a change of the content folder in the live preview: forgets what was read and reloads the open pages. Attached
 * files are shown from where they stand.
 */
export function livePreview(): AstroIntegration {
  return {
    name: 'shingiroku-live-preview',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = contentFolder();
        server.middlewares.use(serveAttached(folder));
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
