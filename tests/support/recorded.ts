import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * A content folder read a second way: YAML and line patterns only, nothing of src/. What the tests expect of the built
 * site comes from here, so that a mistake of the generator is not also the test's.
 */
export interface RecordedCouncil {
  readonly id: string;
  readonly numbering: 'term' | 'fiscal-year';
  readonly departments: readonly { id: string }[];
  readonly criteria: readonly { id: string; name: string; categories: readonly { number: number }[] }[];
  readonly counterparties: readonly { id: string }[];
  readonly dataItems: readonly { id: string }[];
  readonly laws: readonly { id: string; articles?: readonly { number: string }[] }[];
  readonly meetings: readonly RecordedMeeting[];
}

export interface RecordedMeeting {
  readonly id: string;
  readonly period: number;
  readonly inquiries: readonly (RecordedItem & { number: number })[];
  readonly reports: readonly RecordedItem[];
  /** In order; the n-th is #u{n} of the meeting's page. */
  readonly utterances: readonly RecordedUtterance[];
}

/** What a header says of an item, as far as addresses hang on it. */
export interface RecordedItem {
  readonly outcome?: string;
  readonly criteria?: readonly { table: string; adds?: unknown[]; removes?: unknown[]; renames?: unknown[] }[];
}

/** Who opens an utterance, and the heading that it stands under, such as `諮問第43号・第44号`. */
export interface RecordedUtterance {
  readonly speaker: string;
  readonly heading: string;
}

export async function readRecorded(content: string): Promise<RecordedCouncil[]> {
  const folders = await readdir(content, { withFileTypes: true });
  const councils = folders.filter((entry) => entry.isDirectory()).map((entry) => readCouncil(content, entry.name));
  return (await Promise.all(councils)).filter((council) => council !== undefined);
}

async function readCouncil(content: string, id: string): Promise<RecordedCouncil | undefined> {
  const council = await readYaml<{ numbering: RecordedCouncil['numbering'] }>(join(content, id, 'council.yaml'));
  if (!council) return undefined;
  const registry = async <T>(name: string) => (await readYaml<T[]>(join(content, id, `${name}.yaml`))) ?? [];
  const files = await readdir(join(content, id, 'meetings')).catch(() => []);
  return {
    id,
    numbering: council.numbering,
    departments: await registry('departments'),
    criteria: await registry('criteria'),
    counterparties: await registry('counterparties'),
    dataItems: await registry('data-items'),
    laws: await registry('laws'),
    meetings: await Promise.all(files.sort().map((file) => readMeeting(join(content, id, 'meetings', file)))),
  };
}

async function readMeeting(path: string): Promise<RecordedMeeting> {
  const [, header = '', ...body] = (await readFile(path, 'utf8')).split(/^---$/m);
  const { period, inquiries = [], reports = [] } = parse(header) as Partial<RecordedMeeting>;
  if (period === undefined) throw new Error(`${path} has no period.`);
  const id = /([^/\\]+)\.md$/.exec(path)?.[1] ?? '';
  return { id, period, inquiries, reports, utterances: readUtterances(body.join('---')) };
}

/** An utterance opens where a paragraph of the section 発言 begins with `（label）`. */
function readUtterances(body: string): RecordedUtterance[] {
  const discussion = /^## 発言$([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(body)?.[1] ?? '';
  return discussion.split(/^### /m).flatMap((stretch, index) => {
    const heading = index === 0 ? '' : (stretch.split('\n')[0] ?? '');
    return [...stretch.matchAll(/\n\n（([^（）\n]+)）/g)].map(([, speaker = '']) => ({ speaker, heading }));
  });
}

async function readYaml<T>(path: string): Promise<T | undefined> {
  const source = await readFile(path, 'utf8').catch(() => undefined);
  return source === undefined ? undefined : (parse(source) as T);
}

/** The id of an inquiry in its council, as addresses have it: `5-42`, `fy2016-8`. */
export function inquiryIdOf(council: RecordedCouncil, meeting: RecordedMeeting, inquiry: { number: number }): string {
  return `${council.numbering === 'fiscal-year' ? 'fy' : ''}${meeting.period}-${inquiry.number}`;
}

/** Every permanent address that a council must have, below the site's home, with fragments. */
export function addressesOf(council: RecordedCouncil): string[] {
  const below = [
    '',
    'departments/',
    'criteria/',
    'laws/',
    'counterparties/',
    'data-items/',
    'undertakings/',
    ...council.departments.map(({ id }) => `departments/${id}/`),
    ...council.criteria.flatMap(({ id, categories }) => [
      `criteria/${id}/`,
      ...categories.map(({ number }) => `criteria/${id}/#category-${number}`),
    ]),
    ...council.counterparties.map(({ id }) => `counterparties/${id}/`),
    ...council.dataItems.map(({ id }) => `data-items/${id}/`),
    ...council.laws.flatMap(({ id, articles = [] }) => [
      `laws/${id}/`,
      ...articles.map(({ number }) => `laws/${id}/${number}/`),
    ]),
    ...council.meetings.flatMap((meeting) => meetingAddresses(council, meeting)),
  ];
  return below.map((address) => `${council.id}/${address}`);
}

function meetingAddresses(council: RecordedCouncil, meeting: RecordedMeeting): string[] {
  return [
    `meetings/${meeting.id}/`,
    ...meeting.utterances.map((_, index) => `meetings/${meeting.id}/#u${index + 1}`),
    ...meeting.inquiries.map(({ number }) => `meetings/${meeting.id}/#inquiry-${number}`),
    ...meeting.inquiries.map((inquiry) => `inquiries/${inquiryIdOf(council, meeting, inquiry)}/`),
    ...meeting.reports.map((_, index) => `reports/${meeting.id}-${index + 1}/`),
    ...changedTables(council, meeting).map((id) => `criteria/${id}/${meeting.id}/`),
  ];
}

/** The tables that a meeting changed: the outcomes that change nothing are continued, rejected and withdrawn. */
function changedTables({ criteria }: RecordedCouncil, { inquiries, reports }: RecordedMeeting): string[] {
  const uses = [...inquiries, ...reports]
    .filter(({ outcome }) => !['continued', 'rejected', 'withdrawn'].includes(outcome ?? ''))
    .flatMap((item) => item.criteria ?? [])
    .filter(({ adds = [], removes = [], renames = [] }) => adds.length + removes.length + renames.length > 0);
  return criteria.filter(({ name }) => uses.some(({ table }) => table === name)).map(({ id }) => id);
}
