import { measureCitations } from '../tests/citations/measure.ts';

/** Prints how the citations found in the five meetings compare with those that readers annotated. */
const { annotated, found, right, resolved, resolvedRight, missed, wrong } = measureCitations();
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;

console.log(`precision of citations found: ${percent(right, found)}`);
console.log(`precision of links made: ${percent(resolvedRight, resolved)}`);
console.log(`recall: ${percent(right, annotated)}`);
for (const one of wrong) console.log(`not annotated so: ${one}`);
for (const one of missed) console.log(`missed: ${one}`);
if (wrong.length > 0 || right < 0.98 * annotated) process.exitCode = 1;
