import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { type Content, readContent } from '../../../src/core/content.ts';
import { aknDocument } from '../../../src/core/export/akn/akn-document.ts';
import { councilData } from '../../../src/core/export/council-data.ts';
import { councilRecord } from '../../../src/core/export/councils/council-record.ts';
import { elementsOf, spokenIn, spokenInAkn } from '../../../src/core/export/fixtures/spoken-text.ts';
import { recordSchemas } from '../../../src/core/export/record-files.ts';
import { meetingRecord } from '../../../src/core/export/records/meeting-json.ts';
import { contentFilesOf } from '../../../src/core/fixtures/small-council.ts';
import { readContentFiles } from '../../../src/infra/content/files.ts';
import { akomaNtosoFaults } from '../../../tests/support/akoma-ntoso.ts';
import { generateCorpus } from './generate.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = async (folder: string): Promise<Content> => readContent(await readContentFiles(resolve(ROOT, folder)));
const generated = (): Content =>
  readContent(
    contentFilesOf(
      Object.fromEntries(
        [...generateCorpus({ meetings: 200, councils: 2, seed: 'formats' })].map(({ path, text }) => [path, text]),
      ),
    ),
  );

const schemas = Object.fromEntries(
  await Promise.all(
    [...recordSchemas('')].map(async ({ path, make }) => [path, JSON.parse(String(await make()))] as const),
  ),
);
const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const isMeeting = ajv.compile(schemas['data/meeting.schema.json']);
const isCouncil = ajv.compile(schemas['data/archive.schema.json']);

describe.each<[name: string, meetings: number, content: () => Content | Promise<Content>]>([
  ['the sample archive', 5, () => read('content')],
  ['an invented city', 4, () => read('examples/councils')],
  ['200 generated meetings', 200, generated],
])('%s', (_, least, make) => {
  it('is valid Akoma Ntoso and JSON, and says what the records say', async () => {
    const { archive } = await make();
    const documents: Record<string, string> = {};
    for (const council of archive.councils.values()) {
      const data = councilData(council);
      // As files have it: what is undefined would not be there.
      expect(isCouncil(JSON.parse(JSON.stringify(councilRecord(data)))), ajv.errorsText(isCouncil.errors)).toBe(true);
      for (const meeting of council.meetings) {
        const record = meetingRecord(data, meeting);
        expect(isMeeting(JSON.parse(JSON.stringify(record))), ajv.errorsText(isMeeting.errors)).toBe(true);
        const xml = aknDocument(data, meeting, record, (address) => `https://www.example.lg.jp/会議録${address}`);
        const root = fromXml(xml);
        expect(spokenInAkn(root)).toEqual(spokenIn(meeting));
        const elements = elementsOf(root);
        const ids = elements.flatMap(({ attributes }) => attributes['eId'] ?? []);
        expect(new Set(ids).size, 'ids are unique').toBe(ids.length);
        const led = elements.flatMap(({ attributes: { by, as, refersTo } }) => [
          by,
          as,
          ...(refersTo ?? '').split(' '),
        ]);
        const local = led.flatMap((to) => (to?.startsWith('#') ? [to.slice(1)] : []));
        expect(
          local.filter((to) => !ids.includes(to)),
          'what is referred to is there',
        ).toEqual([]);
        documents[`${meeting.council}-${meeting.id}.xml`] = xml;
      }
    }
    expect(Object.keys(documents).length).toBeGreaterThanOrEqual(least);
    expect(await akomaNtosoFaults(documents)).toEqual([]);
  }, 240_000);
});

it('has a validator that sees what is wrong', async () => {
  const { archive } = await read('content');
  const [council] = archive.councils.values();
  const [meeting] = council?.meetings ?? [];
  if (!council || !meeting) throw new Error('no meeting');
  const data = councilData(council);
  const xml = aknDocument(data, meeting, meetingRecord(data, meeting), (address) => address);
  expect(await akomaNtosoFaults({ 'a.xml': xml.replace(/ by="[^"]*"/, '') })).toHaveLength(1);
  expect(isMeeting({ ...meetingRecord(data, meeting), comment: '' })).toBe(false);
});
