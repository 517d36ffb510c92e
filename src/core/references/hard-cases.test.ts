import { describe, expect, it } from 'vitest';
import { describeResolution } from './fixtures/describe-citation.ts';
import cases from './fixtures/hard-cases.json' with { type: 'json' };
import { buildHardCouncils } from './fixtures/hard-councils.ts';
import { buildLexicon } from './lexicon.ts';
import { CitationReader } from './reader.ts';

const meetings = new Map(
  buildHardCouncils().map(({ archive, meeting }) => [meeting.id, { archive, meeting, lexicon: buildLexicon(archive) }]),
);

/** The citations of a text said in a meeting: `words = target`, `words ? reason`. */
function read(id: string, text: string): string[] {
  const at = meetings.get(id);
  if (!at) throw new Error(`no meeting ${id}`);
  return new CitationReader(at.archive, at.meeting, at.lexicon, []).read(text).flatMap(({ citation, resolution }) => {
    // Candidates and parts of articles are told in citation-cases.ts.
    const meaning = describeResolution(citation, resolution)?.replace(/ (?:\[[^\]]*\]|¶.*|\([^)]*\))$/, '');
    return meaning === undefined ? [] : [`${text.slice(citation.span.start, citation.span.end)} ${meaning}`];
  });
}

describe.each(Object.entries<string[][]>(cases))('%s', (_, rows) => {
  it.each(rows.map(([id = '', text = '', ...expected]) => ({ id, text, expected })))(
    '$text',
    ({ id, text, expected }) => {
      expect(read(id, text)).toEqual(expected);
    },
  );

  it('is told by cases enough', () => {
    expect(rows.length).toBeGreaterThanOrEqual(9);
  });
});
