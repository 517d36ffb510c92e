import { expect, it } from 'vitest';
import { readContent } from '../../content.ts';
import { contentFilesOf, editSmallCouncil } from '../../fixtures/small-council.ts';
import { placeNamed } from './notes.ts';

const FILE = 'kou/meetings/2010-01-22.md';

/** @param edits of the first meeting */
function read(...edits: [string, string][]) {
  const { archive } = readContent(contentFilesOf(editSmallCouncil({ [FILE]: edits })));
  const meeting = archive.councils.get('kou')?.meetings[0];
  if (!meeting) throw new Error('The record could not be read.');
  return (name: string) => {
    const place = placeNamed(meeting, name);
    return place?.kind === 'item' ? [place.named.kind.key, place.named.number, place.named.period] : place;
  };
}

it.each([
  ['u1', { kind: 'utterance', id: 'u1' }],
  ['u99', undefined],
  ['諮問第42号', ['inquiries', 42, undefined]],
  ['報告1', ['reports', 1, undefined]],
  ['諮問第99号', undefined],
  ['', undefined],
])('a note on %j', (name, place) => {
  expect(read()(name)).toEqual(place);
});

/** Two items of one number, the older one first. */
const TWICE = [
  'inquiries:\n',
  'inquiries:\n  - { number: 42, period: 4, title: 前期の案件, type: outsourcing, department: housing, outcome: continued }\n',
] as [string, string];

it.each([
  ['諮問第42号', ['inquiries', 42, undefined]],
  ['第4期諮問第42号', ['inquiries', 42, 4]],
  ['第3期諮問第42号', undefined],
])('a note on %s, where an item of an earlier period has the same number', (name, place) => {
  expect(read(TWICE)(name)).toEqual(place);
});
