import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readCsv } from './read-csv.ts';

/** What is counted of a meeting: read from its file by YAML and line patterns alone. */
interface CountedMeeting {
  readonly id: string;
  readonly period: number;
  readonly year: number;
  readonly minutes: number | undefined;
  /** By role; what no list of the record has is `unknown`. */
  readonly roles: Readonly<Record<string, number>>;
  readonly byMembersOnItems: number;
  readonly spokenOn: number;
  readonly asked: readonly { readonly kind: string; readonly isAnswered: boolean }[];
}

interface CountedItem {
  readonly id: string;
  readonly kind: string;
  readonly period: number;
  readonly year: number;
  readonly type: string;
  readonly department: string;
  readonly outcome: string;
  readonly effect: string;
  readonly dissent: string;
  readonly articles: readonly string[];
  readonly counterparties: readonly string[];
}

export interface CountedCouncil {
  readonly id: string;
  readonly numbering: string;
  readonly departments: readonly { readonly id: string; readonly name: string; readonly parent?: string }[];
  readonly meetings: readonly CountedMeeting[];
  /** Those of the published CSV. */
  readonly items: readonly CountedItem[];
}

interface Asked {
  readonly is?: string;
}

interface Entry {
  readonly answers?: readonly unknown[];
  readonly settles?: readonly unknown[];
  readonly conditions?: readonly Asked[];
  readonly requests?: readonly Asked[];
}

interface Header {
  readonly period: number;
  readonly time?: { readonly start: string; readonly end?: string };
  readonly attendees: { readonly officials?: readonly (string | { readonly title: string; readonly name?: string })[] };
  readonly inquiries?: readonly Entry[];
  readonly reports?: readonly Entry[];
  readonly undertakings?: readonly Asked[];
  readonly speakers?: readonly { readonly label: string; readonly is: string }[];
}

interface Speakers {
  readonly listed: ReadonlyMap<string, string>;
  readonly departments: ReadonlySet<string>;
}

/** The councils of the sample content a second way: nothing of `src/` is asked. */
export async function readCounted(content: string, dist: string): Promise<CountedCouncil[]> {
  const folders = (await readdir(content, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const ids = folders.map(({ name }) => name).filter((name) => name !== 'guide');
  return Promise.all(ids.sort().map((id) => readCouncil(join(content, id), id, dist)));
}

async function readCouncil(folder: string, id: string, dist: string): Promise<CountedCouncil> {
  const yaml = async <T>(name: string) => parse(await readFile(join(folder, `${name}.yaml`), 'utf8')) as T;
  const council = await yaml<{ numbering: string; speakers: readonly { label: string; role: string }[] }>('council');
  const departments = await yaml<CountedCouncil['departments']>('departments');
  const speakers: Speakers = {
    listed: new Map(council.speakers.map(({ label, role }) => [label, role])),
    departments: new Set(departments.map(({ name }) => name)),
  };
  const files = (await readdir(join(folder, 'meetings'))).sort();
  const sources = await Promise.all(files.map((file) => readFile(join(folder, 'meetings', file), 'utf8')));
  const meetings = sources.map((source, index) => readMeeting((files[index] ?? '').slice(0, -3), source, speakers));
  const periods = new Map(meetings.map((meeting) => [`/${id}/meetings/${meeting.id}/`, meeting.period]));
  const rows = await readCsv(join(dist, 'data', id, 'items.csv'));
  const items = rows.map(
    (row): CountedItem => ({
      id: row['id'] ?? '',
      kind: row['kind'] ?? '',
      period: periods.get(row['meeting'] ?? '') ?? Number.NaN,
      year: Number(row['date']?.slice(0, 4)),
      type: row['type'] ?? '',
      department: row['department'] ?? '',
      outcome: row['outcome'] ?? '',
      effect: row['effect'] ?? '',
      dissent: row['dissent'] ?? '',
      articles: listOf(row['articles']),
      counterparties: listOf(row['counterparty_ids']),
    }),
  );
  return { id, numbering: council.numbering, departments, meetings, items };
}

const listOf = (cell = ''): string[] => (cell === '' ? [] : cell.split('｜'));

function readMeeting(id: string, source: string, speakers: Speakers): CountedMeeting {
  const [, yaml = '', ...rest] = source.split(/^---$/m);
  const header = parse(yaml) as Header;
  const entries = [...(header.inquiries ?? []), ...(header.reports ?? [])];
  // The sample answers nothing that it records: a meeting that brings the first answer has to be counted here as well.
  const answering = entries.filter(({ answers = [], settles = [] }) => {
    return settles.length > 0 || answers.some((target) => typeof target === 'string');
  });
  if (answering.length > 0) throw new Error(`${id} answers something`);
  const told = [
    ...entries.flatMap(({ conditions = [] }) => conditions.map(() => 'condition')),
    ...[...entries.flatMap(({ requests = [] }) => requests), ...(header.undertakings ?? [])].map(
      ({ is = 'request' }) => is,
    ),
  ];
  return {
    id,
    period: header.period,
    year: Number(id.slice(0, 4)),
    minutes: minutesOf(header.time),
    ...readDiscussion(rest.join('---'), header, speakers),
    asked: told.map((kind) => ({ kind, isAnswered: false })),
  };
}

function minutesOf(time: Header['time']): number | undefined {
  if (time?.end === undefined) return undefined;
  const at = (clock: string) => Date.parse(`2000-01-01T${clock}:00Z`) / 60_000;
  return at(time.end) - at(time.start);
}

function readDiscussion(body: string, header: Header, { listed, departments }: Speakers) {
  const discussion = /^## 発言$([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(body)?.[1] ?? '';
  const aliases = new Map((header.speakers ?? []).map(({ label, is }) => [label, is]));
  const titles = new Set(
    (header.attendees.officials ?? []).flatMap((one) =>
      typeof one === 'string' ? [one] : [one.title, `${one.name ?? ''}${one.title}`],
    ),
  );
  const roleOf = (written: string) => {
    const label = aliases.get(written) ?? written;
    if (titles.has(label) || departments.has(label)) return 'official';
    // Ａ委員: a member whom the minutes tell apart without a name.
    return listed.get(label) ?? (label.endsWith('委員') ? 'member' : 'unknown');
  };
  const roles: Record<string, number> = {};
  const spokenOn = new Set<string>();
  let byMembersOnItems = 0;
  for (const [index, stretch] of discussion.split(/^### /m).entries()) {
    const heading = index === 0 ? '' : (stretch.split('\n')[0] ?? '');
    // 諮問第43号・第44号, 報告1
    const items = [...heading.matchAll(/(諮問)?第(\d+)号|(報告)(\d+)/g)].map(
      ([, , inquiry, , report]) => `${inquiry} ${report}`,
    );
    for (const [, speaker = ''] of stretch.matchAll(/\n\n（([^（）\n]+)）/g)) {
      const role = roleOf(speaker);
      roles[role] = (roles[role] ?? 0) + 1;
      if (role === 'member' && items.length > 0) byMembersOnItems += 1;
      for (const item of items) spokenOn.add(item);
    }
  }
  return { roles, byMembersOnItems, spokenOn: spokenOn.size };
}
