import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { sampleSession } from './process-session.ts';

/** What a command cost, with everything that it started. */
export interface Cost {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of user and system time. */
  readonly cpu: number;
  /** Bytes at the peak. */
  readonly memory: number;
  /** Bytes handed to the storage. */
  readonly written: number;
}

export interface Command {
  readonly argv: readonly [program: string, ...parameters: string[]];
  readonly cwd: string;
}

const SAMPLES_A_SECOND = 20;

/** Runs the command, then says on descriptor 3 what the shell's ended children used: `times`, then proc's io. */
const WRAPPER = '"$@"; code=$?; { times; while read -r line; do echo "$line"; done < /proc/$$/io; } >&3; exit $code';

/** @throws with the end of the command's output when it fails */
export async function runMeasured({ argv, cwd }: Command): Promise<Cost> {
  const started = process.hrtime.bigint();
  // A session of its own, so that all of its processes are found.
  const child = spawn('/bin/sh', ['-c', WRAPPER, 'sh', ...argv], {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`cannot start ${argv[0]}`);
  let memory = 0;
  const cpu = new Map<string, number>();
  const timer = setInterval(() => {
    const sample = sampleSession(pid);
    memory = Math.max(memory, sample.memory);
    for (const [key, seconds] of sample.cpu) cpu.set(key, seconds);
  }, 1000 / SAMPLES_A_SECOND);
  const stop = () => process.kill(-pid, 'SIGTERM');
  process.once('SIGINT', stop);
  try {
    const [output, errors, accounts] = await Promise.all([
      text(child.stdio[1] as NodeJS.ReadableStream),
      text(child.stdio[2] as NodeJS.ReadableStream),
      text(child.stdio[3] as NodeJS.ReadableStream),
      once(child, 'close'),
    ]);
    const wall = Number(process.hrtime.bigint() - started) / 1e9;
    if (child.exitCode !== 0) throw new Error(`${argv.join(' ')} failed:\n${`${output}${errors}`.slice(-4000)}`);
    const account = readAccounts(accounts);
    const sampled = [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0);
    // A process that nobody waited for is missing in the shell's times, the last moments of each in the samples.
    return { wall, cpu: Math.max(account.cpu, sampled), memory, written: account.written };
  } finally {
    clearInterval(timer);
    process.off('SIGINT', stop);
  }
}

/** Reads `times` (its second line is the children's) and `/proc/PID/io`, which counts children that were waited for. */
export function readAccounts(text: string): { cpu: number; written: number } {
  const [, children = ''] = text.split('\n');
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  const written = /^write_bytes: (\d+)$/m.exec(text)?.[1];
  return { cpu: seconds.reduce((sum, one) => sum + one, 0), written: Number(written ?? 0) };
}

/** Costs of steps that ran one after the other. */
export function addCosts(costs: readonly Cost[]): Cost {
  const sum = (value: (cost: Cost) => number) => costs.reduce((total, cost) => total + value(cost), 0);
  return {
    wall: sum((cost) => cost.wall),
    cpu: sum((cost) => cost.cpu),
    memory: Math.max(0, ...costs.map((cost) => cost.memory)),
    written: sum((cost) => cost.written),
  };
}
