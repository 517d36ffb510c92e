import { rm } from 'node:fs/promises';
import { readContent } from '../../../src/core/content.ts';
import { searchUnits } from '../../../src/core/search/search-unit.ts';
import { readContentFiles } from '../../../src/infra/content-files.ts';
import { digest } from '../../../src/infra/digest.ts';
import { writeSearchIndex } from '../../../src/infra/search-index.ts';
import { applyEdit, isEdit } from './edits.ts';

/** Writes the index of a content folder into a site, as a build does; a process of its own, so that it can be measured. */
const [content = '', site = '', cache = '', edit] = process.argv.slice(2);
const files = await readContentFiles(content);
const { archive } = readContent(files);
const sources = new Map(
  files.councils.flatMap(({ id, meetings }) => meetings.map((meeting) => [`${id} ${meeting.id}`, meeting.source])),
);
const units = searchUnits(archive, (meeting) => digest(sources.get(`${meeting.council} ${meeting.id}`) ?? ''));
if (edit === 'cold') await rm(cache, { recursive: true, force: true });
if (isEdit(edit)) await writeSearchIndex(applyEdit(units, edit), site, { cache, version: 'bench' });
