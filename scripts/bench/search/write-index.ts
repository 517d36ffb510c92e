import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '../../../src/core/content.ts';
import { registryUnits } from '../../../src/core/search/documents/pages/registry-units.ts';
import { searchUnits } from '../../../src/core/search/index/search-unit.ts';
import { namedReadings } from '../../../src/core/search/readings/named-readings.ts';
import { wordGroups } from '../../../src/core/search/spelling/lexicon.ts';
import { makeVocabulary } from '../../../src/core/search/spelling/vocabulary.ts';
import { readContentFiles } from '../../../src/infra/content/files.ts';
import { digest } from '../../../src/infra/digest.ts';
import { writeSearchIndex } from '../../../src/infra/search/search-index.ts';
import { PROJECT_ROOT } from '../folders.ts';
import { applyEdit, isEdit } from './edits.ts';

/** Writes the index of a content folder into a site, as a build does; a process of its own, so that it can be measured. */
const [content = '', site = '', cache = '', edit] = process.argv.slice(2);
const files = await readContentFiles(content);
const { archive } = readContent(files);
// The made-up archive has no synonyms of its own: those of the sample cost what a secretariat's would.
const { synonyms } = readContent(await readContentFiles(join(PROJECT_ROOT, 'content')));
const sample = wordGroups(synonyms);
const sources = new Map(
  files.councils.flatMap(({ id, meetings }) => meetings.map((meeting) => [`${id} ${meeting.id}`, meeting.source])),
);
const units = [
  ...searchUnits(archive, (meeting) => digest(sources.get(`${meeting.council} ${meeting.id}`) ?? '')),
  ...registryUnits(archive),
];
const lists = {
  synonyms: sample,
  vocabulary: makeVocabulary(archive, sample),
  readings: namedReadings(archive, synonyms),
};
if (edit === 'cold') await rm(cache, { recursive: true, force: true });
if (isEdit(edit)) await writeSearchIndex(applyEdit(units, edit), site, { cache, version: 'bench', lists });
