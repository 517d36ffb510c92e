import { describe, expect, it } from 'vitest';
import type { Meeting } from '../domain/meeting/meeting.ts';
import { CLEAR, TEMPTING } from './fixtures/citation-cases.ts';
import { buildCitationCouncil } from './fixtures/citation-council.ts';
import { describeResolution } from './fixtures/describe-citation.ts';
import { buildLexicon } from './lexicon.ts';
import { CitationReader } from './reader.ts';

const council = buildCitationCouncil();
const lexicon = buildLexicon(council);
const meeting = council.meetingsById.get('2010-02-10') as Meeting;

function read(text: string): string[] {
  const found = new CitationReader(council, meeting, lexicon, []).read(text);
  return found.flatMap(({ citation, resolution }) => {
    const words = text.slice(citation.span.start, citation.span.end);
    const meaning = describeResolution(citation, resolution);
    return meaning === undefined ? [] : [`${words} ${meaning}`];
  });
}

describe('what a text cites', () => {
  it.each(CLEAR)('%j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what tempts', () => {
  it.each(TEMPTING)('%j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('is half of all cases', () => {
    expect(CLEAR.length + TEMPTING.length).toBeGreaterThanOrEqual(200);
    expect(TEMPTING.length).toBeGreaterThanOrEqual(CLEAR.length);
  });
});
