import { tryImport } from './try-import/trial.ts';

/**
 * Tries the import as a new user would: prints the texts of a folder as PDF and writes them as Word documents, imports
 * each kind into an archive that has no meetings yet, checks, and builds the site.
 * `node scripts/try-import.ts FOLDER [CONTENT]`; the registries of CONTENT (default `content`) are the archive's.
 */
const [folder, content = 'content'] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: npm run try:import -- FOLDER-WITH-MINUTES.txt [CONTENT-FOLDER]');
  process.exit(2);
}
if (!(await tryImport(folder, content))) process.exitCode = 1;
