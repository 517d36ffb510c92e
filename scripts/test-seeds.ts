import { join } from 'node:path';
import { readContentFiles } from '../src/infra/content/files.ts';
import { importSeeds } from '../tests/import/seeds.ts';

/** `npm run test:seeds -- FOLDER`: imports the source texts of the recorded meetings and compares draft and record. */
const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: npm run test:seeds -- FOLDER-WITH-THE-SOURCE-TEXTS');
  process.exit(2);
}
const reports = importSeeds(folder, await readContentFiles(join(import.meta.dirname, '..', 'content')));
for (const { file, meeting, result, facts, wrong, faults } of reports) {
  const { kept, total } = result.coverage;
  const count = (verdict: string) => facts.filter((fact) => fact.verdict === verdict).length;
  console.log(
    `${file} → ${meeting}: ${count('same')} of ${facts.length} facts the same, ${count('open')} left open, ${wrong.length} wrong; ` +
      `coverage ${kept}/${total}; ${result.diagnostics.length} to confirm; ${faults.length} faults`,
  );
  for (const { fact, recorded, drafted } of wrong) console.log(`  ${fact}: recorded ${recorded}, drafted ${drafted}`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (process.env['VERBOSE'])
    for (const { fact, recorded } of facts.filter((one) => one.verdict === 'open'))
      console.log(`  open: ${fact} ${recorded}`);
}
const isRight = reports.every(
  ({ wrong, faults, facts, result }) =>
    wrong.length + faults.length === 0 && facts.length > 0 && result.coverage.kept === result.coverage.total,
);
if (reports.length === 0 || !isRight) process.exitCode = 1;
