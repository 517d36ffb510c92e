import { expect, it } from 'vitest';
import { readCouncil } from '../content-source.ts';
import { meetingHeaderSchema, meetingSchemas } from '../domain/meeting/header.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import { TERM_VOCABULARY } from '../fixtures/named-items.ts';
import { contentFilesOf, SMALL_COUNCIL } from '../fixtures/small-council.ts';
import { makeCheckedCouncil } from './checked-council.ts';
import { RULES } from './run.ts';

const lists = TERM_VOCABULARY.kinds.map(({ key }) => key);
const entryFields = new Set(
  [...meetingSchemas(TERM_VOCABULARY).entries.values()].flatMap((one) => Object.keys(one.shape)),
);
const paths = [
  ...Object.keys(meetingHeaderSchema.shape).filter((key) => !lists.includes(key)),
  'items',
  ...[...entryFields].map((key) => `items.entry.${key}`),
  ...['members', 'absent', 'officials', 'andOthers'].map((key) => `attendees.${key}`),
];

/** What the index of the archive reads of a header before any rule does; it copes with nothing being there. */
const INDEXED: Readonly<Record<string, unknown>> = {
  period: undefined,
  date: undefined,
  items: [],
};

/** The paths in the file that a path of the header stands for. */
function writtenPaths(path: string): string[] {
  const [head, , field] = path.split('.');
  if (head !== 'items') return [path];
  return lists.map((list) => (field === undefined ? list : `${list}.${field}`));
}

/** A value whose field at a path cannot be looked at. */
function forbid(value: unknown, path: readonly string[], whole: string): unknown {
  const [key, ...rest] = path;
  if (Array.isArray(value)) return value.map((one) => forbid(one, path, whole));
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = { ...value };
  if (rest.length > 0) return { ...copy, [key]: forbid(copy[key], rest, whole) };
  if (Object.hasOwn(INDEXED, whole)) return { ...copy, [key]: INDEXED[whole] };
  return Object.defineProperty(copy, key, {
    enumerable: true,
    get: () => {
      throw new Error(`a rule looked at ${whole}, which could not be read`);
    },
  });
}

it.each(paths)('no rule looks at a %s that could not be read', (path) => {
  const [files] = contentFilesOf(SMALL_COUNCIL).councils;
  const source = files && readCouncil(files).source;
  if (!source) throw new Error('the small council cannot be read');
  const drafts = source.meetings.map((meeting) => {
    const header = forbid(meeting.header, path.split('.'), path) as Meeting['header'];
    return { meeting: { ...meeting, header }, unreadable: new Set(writtenPaths(path)) };
  });
  const council = makeCheckedCouncil({ ...source, meetings: [] }, drafts);
  expect(RULES.flatMap((rule) => [...rule.check(council)])).toEqual([]);
});
