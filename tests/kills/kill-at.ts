import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { sep } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into a process with `--import`, this kills it as SIGKILL does, right before its KILL_AT-th operation that changes
 * a file in the folder KILL_ROOT; without KILL_AT it prints how many there were at the end. NO_EXCHANGE=1 makes the
 * system one that cannot exchange folders.
 */
const { KILL_AT, KILL_ROOT = '', NO_EXCHANGE } = process.env;
const CHANGING = [
  ...['renameSync', 'linkSync', 'unlinkSync', 'rmSync', 'rmdirSync', 'mkdirSync', 'mkdtempSync', 'writeFileSync'],
  ...['copyFileSync', 'symlinkSync', 'chmodSync', 'cpSync', 'openSync'],
] as const;

let done = 0;

function isCounted(paths: readonly unknown[]): boolean {
  return paths.some((path) => typeof path === 'string' && `${path}${sep}`.startsWith(`${KILL_ROOT}${sep}`));
}

function count(paths: readonly unknown[]): void {
  if (!isCounted(paths)) return;
  done += 1;
  if (done === Number(KILL_AT)) process.kill(process.pid, 'SIGKILL');
}

type Operation = (...parts: unknown[]) => unknown;

function watch(operations: Record<string, Operation>, name: string): void {
  const operation = operations[name] as Operation;
  operations[name] = (...parts) => {
    count(parts.slice(0, 2));
    return operation(...parts);
  };
}

if (isMainThread && KILL_ROOT !== '') {
  for (const name of CHANGING) watch(fs as unknown as Record<string, Operation>, name);
  syncBuiltinESMExports();
  const native = createRequire(import.meta.url)('fs-native-extensions') as Record<string, Operation>;
  if (NO_EXCHANGE === '1') {
    native['swapSync'] = () => {
      throw Object.assign(new Error('EXDEV: cross-device link not permitted'), { code: 'EXDEV' });
    };
  } else watch(native, 'swapSync');
  process.on('exit', () => {
    if (KILL_AT === undefined) console.log(`operations ${done}`);
  });
}
