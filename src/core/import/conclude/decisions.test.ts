import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { councilSchema, makeCouncil } from '../../domain/council/council.ts';
import { parseMeeting } from '../../markdown/parse-meeting.ts';
import { callItem } from '../../vocabulary/vocabulary.ts';
import { fold } from '../fold.ts';
import { importMeeting } from '../import-meeting.ts';

/**
 * Minutes of invented councils, and what may be said of each item after reading them: any of the effects (`open`: that
 * nothing is stated), the votes (`null`: none may be stated; `any`), and the conditions as they stand in the source.
 */
interface Case {
  readonly name: string;
  readonly preset: string;
  readonly source: string;
  readonly expected: Readonly<
    Record<
      string,
      {
        readonly outcome: readonly string[];
        readonly votes: null | 'any' | { readonly method?: string; readonly for?: number; readonly against?: number };
        readonly conditions?: readonly string[];
      }
    >
  >;
}

const cases: Case[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../tests/import/fixtures/decisions.json'), 'utf8'),
);

it.each(cases.map((one) => [one.name, one] as const))('%s', (_, { preset, source, expected }) => {
  const council = makeCouncil(
    'midori',
    councilSchema.parse({ name: 'みどり市審議会', municipality: 'みどり市', preset, numbering: 'fiscal-year' }),
  );
  const blocks = source.split('\n').map((text) => ({ type: 'line' as const, text }));
  const { draft } = importMeeting(
    { name: '会議録.txt', blocks },
    { council, departments: [], laws: [], criteria: [], meetings: [] },
  );
  const read = parseMeeting(council, '2025-07-10', 'draft.md', draft);
  const meeting = read.meeting ?? read.draft?.meeting;
  const items = meeting?.header.items ?? [];
  const unnumbered = new Map<string, number>();
  for (const [label, { outcome, votes, conditions = [] }] of Object.entries(expected)) {
    const word = /^\D+?(?=第|\d)/u.exec(fold(label))?.[0] ?? '';
    const place = unnumbered.get(word) ?? 0;
    unnumbered.set(word, place + 1);
    const ofWord = items.filter(({ named }) => named.kind.words.includes(word));
    const item =
      ofWord.find(({ named }) => callItem(named.kind, named.number) === fold(label)) ??
      ofWord.filter(({ named }) => named.kind.numbering === 'none')[place];
    const effect = item?.entry.outcome?.effect ?? 'open';
    const isReport = item?.named.kind.outcome !== undefined && effect === 'noted';
    if (!isReport) expect(outcome, `${label}: ${effect}`).toContain(effect);
    const [vote] = (item?.entry.votes ?? []).slice(-1);
    const counted = vote && { method: vote.method, for: vote.for, against: vote.against || undefined };
    if (votes === null) expect(vote, label).toBeUndefined();
    else if (votes !== 'any')
      expect(counted, label).toEqual({
        method: undefined,
        for: undefined,
        ...votes,
        against: votes.against || undefined,
      });
    if (effect === 'open') continue;
    const texts = (item?.entry.conditions ?? []).map(({ text }) => text);
    expect(texts, label).toHaveLength(conditions.length);
    for (const [index, condition] of conditions.entries()) expect(texts[index]).toContain(condition);
  }
});
