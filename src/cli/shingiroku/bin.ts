#!/usr/bin/env node
export {};

/** The first Node that Astro runs on. */
const FIRST = [22, 12] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < FIRST[0] || (major === FIRST[0] && minor < FIRST[1])) {
  console.error(
    `この審議録には Node.js ${FIRST.join('.')} 以上が要ります（いまは ${process.versions.node}）。https://nodejs.org/ja から入れてください。`,
  );
  process.exitCode = 2;
} else {
  // Loaded only now: an older Node does not get through the modules themselves.
  const { runShingiroku } = await import('./main.ts');
  await runShingiroku(process.argv.slice(2));
}
