import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hoshimi } from '../../../core/import/fixtures/hoshimi.ts';
import { salvageMeeting } from '../../../core/import/fixtures/salvage-meeting.ts';
import { importMeeting } from '../../../core/import/import-meeting.ts';
import { type Expected, findFaults } from '../fixtures/compare-system.ts';
import { readSource } from '../read-source.ts';

const folder = join(import.meta.dirname, '../../../../tests/import/fixtures/systems');
const files = readdirSync(folder).filter((file) => !file.endsWith('.expected.json'));

/** Files that hold no speech: what the refusal has to name. */
const REFUSED: Readonly<Record<string, string>> = {
  'dbsearch_command_frame.html': '操作の枠（令和６年第４回定例会（第９号）　本文）',
  'diet_error.json': '(19001)検索条件の入力に誤りがあります。 (19007)fromの指定に誤りがあります。',
  'diet_meeting_list.json': '会議の一覧（衆議院　本会議　第7号）で、発言の本文がありません',
  'kensaku_speakers_frame.html': '発言者の一覧',
  'parlamint_listPerson.xml': 'listPerson',
};

const read = (file: string) => readSource(readFileSync(join(folder, file)), file);

it('has a case for each layout', () => expect(files.length).toBeGreaterThanOrEqual(30));

it.each(Object.entries(REFUSED))('%s is refused, with what it is', async (file, found) => {
  const reading = await read(file);
  expect(reading).toMatchObject({ status: 'refused', reason: { code: 'source-no-minutes' } });
  if (reading.status === 'refused') expect(reading.reason.message).toContain(found);
});

it.each(files.filter((file) => !(file in REFUSED)))('%s gives what its system states', async (file) => {
  const reading = await read(file);
  if (reading.status === 'refused') throw new Error(reading.reason.message);
  const { draft, coverage } = importMeeting(reading.source, hoshimi('term'));
  const expected = readFileSync(join(folder, `${file.replace(/\.\w+$/, '')}.expected.json`), 'utf8');
  expect(findFaults(JSON.parse(expected) as Expected, salvageMeeting(draft), draft)).toEqual([]);
  expect(coverage.kept).toBe(coverage.total);
});

it('never throws, whatever becomes of the bytes', async () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 12 });
  const property = fc.asyncProperty(fc.constantFrom(...files), damage, fc.nat(), async (file, changes, cut) => {
    const bytes = readFileSync(join(folder, file));
    const spoilt = Uint8Array.from(bytes.subarray(0, cut % 2 === 0 ? bytes.length : cut % bytes.length));
    for (const [place, value] of changes) if (spoilt.length > 0) spoilt[place % spoilt.length] = value;
    const reading = await readSource(spoilt, file);
    expect(['read', 'refused']).toContain(reading.status);
    if (reading.status === 'read') {
      const { coverage } = importMeeting(reading.source, hoshimi('term'));
      expect(coverage.kept).toBe(coverage.total);
    }
  });
  await fc.assert(property, { seed: 12, numRuns: 150 });
});
