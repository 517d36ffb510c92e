import { watch } from 'chokidar';

/** How long the folder must be quiet: editors write a file in several steps, and a checkout writes many files. */
const SETTLED_AFTER_MS = 150;

/**
 * Calls `onChange` after every change below a folder, never twice at once; what changes meanwhile leads to one more call.
 * @returns stops watching
 */
export async function watchFolder(folder: string, onChange: () => Promise<void>): Promise<() => Promise<void>> {
  const watcher = watch(folder, { ignoreInitial: true });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    await running;
    running = onChange();
    await running;
  };
  // A link that leads nowhere or in a circle cannot be watched: the check names it, and the rest is watched all the same.
  watcher.on('error', () => {});
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), SETTLED_AFTER_MS);
  });
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
    await running;
  };
}
