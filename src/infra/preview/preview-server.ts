import { astroConfig } from '../astro/config.ts';
import { prepareAstroRoot } from '../astro/root.ts';
import { contentFolder, loadAstro, readSiteUrl, setContentFolder } from '../environment.ts';

/** Editors write a file in several steps; this long after the last of them it is read. Milliseconds. */
const QUIET = 200;

/**
 * Starts the live preview of a content folder.
 * @param onChange called once after each burst of changes below the folder
 * @returns its address
 */
export async function startPreview(folder: string, port: number, onChange: () => void): Promise<string> {
  setContentFolder(folder);
  const { dev } = await loadAstro();
  const { address, watcher } = await dev({
    ...astroConfig(),
    ...{ configFile: false, root: prepareAstroRoot(), server: { port }, logLevel: 'warn' },
  });
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(contentFolder())) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET);
  });
  return `http://localhost:${address.port}${readSiteUrl().base}`;
}
