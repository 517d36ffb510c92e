import type { AstroIntegration } from 'astro';
import { contentFolder } from '../environment.ts';

/** Shows a change of the content folder in the live preview: forgets what was read and reloads the open pages. */
export function livePreview(): AstroIntegration {
  return {
    name: 'shingiroku-live-preview',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = contentFolder();
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
