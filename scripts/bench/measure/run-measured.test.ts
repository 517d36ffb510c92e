import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { addCosts, readAccounts, runMeasured } from './run-measured.ts';

const node = (script: string) => runMeasured({ argv: [process.execPath, '-e', script], cwd: tmpdir() });

describe.skipIf(process.platform !== 'linux')('runMeasured', () => {
  test('counts time and memory of children of children', async () => {
    const grandchild =
      'const held = Buffer.alloc(150e6, 1); const end = Date.now() + 500; while (Date.now() < end); held[0]';
    const cost = await node(
      `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(grandchild)}])`,
    );
    expect(cost.wall).toBeGreaterThan(0.5);
    expect(cost.cpu).toBeGreaterThan(0.4);
    expect(cost.memory).toBeGreaterThan(150e6);
    expect(cost.memory).toBeLessThan(600e6);
  });

  test('shows what a command that fails has said', async () => {
    await expect(node("console.error('the reason'); process.exit(3)")).rejects.toThrow('the reason');
  });
});

test('reads the accounts of a shell', () => {
  const accounts =
    '0m0.010000s 0m0.020000s\n1m2.500000s 0m0.250000s\nrchar: 1\nwrite_bytes: 12353536\ncancelled_write_bytes: 0\n';
  expect(readAccounts(accounts)).toEqual({ cpu: 62.75, written: 12353536 });
});

test('adds steps up and keeps the highest peak', () => {
  const first = { wall: 1, cpu: 2, memory: 30, written: 4 };
  const second = { wall: 10, cpu: 20, memory: 3, written: 40 };
  expect(addCosts([first, second])).toEqual({ wall: 11, cpu: 22, memory: 30, written: 44 });
});
