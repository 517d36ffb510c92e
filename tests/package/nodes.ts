import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Found {
  readonly path: string;
  readonly version: string;
  /** Whether the package runs on it. */
  readonly isEnough: boolean;
}

/**
 * The Nodes to try the package on: that of the lock file, those on the path (the host's own is among them), and those
 * that NODES names, separated as in PATH. Each version once.
 */
export function findNodes(): Found[] {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  const named = (process.env['NODES'] ?? '').split(delimiter).filter((path) => path !== '');
  const found = new Map<string, Found>();
  for (const path of [process.execPath, ...named, ...onPath]) {
    const version = versionOf(path);
    if (version === undefined || found.has(version)) continue;
    const [major = 0, minor = 0] = version.split('.').map(Number);
    found.set(version, { path: realpathSync(path), version, isEnough: major > 22 || (major === 22 && minor >= 12) });
  }
  return [...found.values()];
}

function versionOf(path: string): string | undefined {
  try {
    // Of npm's wrappers of Node, the program itself.
    return execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}
