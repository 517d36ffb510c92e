import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { withoutTestMode } from './builds.ts';

const PROJECT = resolve(import.meta.dirname, '..', '..');
const KILL_AT = resolve(import.meta.dirname, '..', 'kills', 'kill-at.ts');

export interface Kill {
  /** The folder whose operations are counted. */
  readonly root: string;
  /** The operation before which the process is killed; undefined lets it end. */
  readonly at?: number | undefined;
  /** Without the exchange of folders. */
  readonly byFile?: boolean;
}

/** What a process left that may have been killed. */
export interface Killed {
  readonly isKilled: boolean;
  readonly code: number | undefined;
  readonly printed: string;
  /** How many operations changed something in the folder, of a process that was let end. */
  readonly operations: number;
}

/** Runs a script of the project in a process that is killed right before its n-th change of a file in a folder. */
export function runKilled(script: string, parameters: readonly string[], kill: Kill): Promise<Killed> {
  const env = {
    ...withoutTestMode(process.env),
    KILL_ROOT: kill.root,
    ...(kill.at === undefined ? {} : { KILL_AT: String(kill.at) }),
    ...(kill.byFile ? { NO_EXCHANGE: '1' } : {}),
  };
  return new Promise((done) => {
    const parts = ['--import', KILL_AT, script, ...parameters];
    execFile(process.execPath, parts, { cwd: PROJECT, env, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      const printed = stdout + stderr;
      const code = error ? error.code : 0;
      done({
        isKilled: error?.signal === 'SIGKILL',
        code: typeof code === 'number' ? code : undefined,
        printed,
        operations: Number(/operations (\d+)/.exec(printed)?.[1] ?? 0),
      });
    });
  });
}
