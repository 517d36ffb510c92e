import { resolve, sep } from 'node:path';
import { loadAstro } from '../environment.ts';
import { astroConfig } from './config.ts';
import { prepareAstroRoot } from './root.ts';

/**
 * Bundles all templates, and what pages load: `server/entry.mjs` exports the application, `client/` is for the site.
 * @throws what Astro throws
 */
export async function bundlePages(folder: string, meanwhile: string): Promise<void> {
  const { build } = await loadAstro();
  const root = prepareAstroRoot();
  const started = process.cwd();
  try {
    // Astro bundles into its output folder only when that lies in the working directory.
    if (!folder.startsWith(resolve(started) + sep)) process.chdir(root);
    await build({
      ...astroConfig(),
      ...{ configFile: false, root, outDir: folder, cacheDir: meanwhile, logLevel: 'warn' },
    });
  } finally {
    process.chdir(started);
  }
}
