import { measurePrivacy } from './bench/privacy/measure.ts';

/** Prints what the privacy gate finds of what was planted, and how often it is wrong; VERBOSE=1 names both. */
const meetings = Number(process.argv[2] ?? 1_000);
const { kinds, alarms, missed, lookalikes } = measurePrivacy(meetings);
for (const { kind, planted, found } of kinds) {
  console.log(`${kind.padEnd(14)}${((100 * found) / planted).toFixed(1).padStart(6)} %  ${found} of ${planted}`);
}
const perMeeting = alarms.length / meetings;
console.log(
  `false alarms a meeting, with ${lookalikes} lookalikes in each: ${perMeeting.toFixed(3)} (${alarms.length})`,
);
if (process.env['VERBOSE'] === '1') for (const one of [...alarms, ...missed]) console.log(`  ${one}`);
if (perMeeting > 1 || kinds.some(({ planted, found }) => found < 0.9 * planted)) process.exitCode = 1;
