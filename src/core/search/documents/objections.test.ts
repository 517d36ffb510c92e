import { expect, it } from 'vitest';
import type { ItemEntry } from '../../domain/meeting/header.ts';
import { objectionsOf } from './objections.ts';
import type { Piece } from './piece.ts';

const entry = (votes: object) => ({ votes: [votes], parts: [] }) as unknown as ItemEntry;
const item = {} as Piece['items'][number];
const said = (anchor: string, role: 'member' | 'chair' | 'official', text: string): Piece => ({
  items: [item],
  segment: { anchor, label: role, text },
  voice: { role, isProcedural: false },
});
const pieces: Piece[] = [
  said('u1', 'member', '保留します。'),
  said('u2', 'official', '反対の方への説明です。'),
  said('u3', 'member', '費用はいくらですか。'),
  said('u4', 'member', '反対です。'),
  said('u5', 'member', '賛成できません。'),
  said('u6', 'chair', '反対が2名です。'),
  { ...said('summary-1', 'member', '反対があった。') },
];
const anchors = (votes: object, isOwn = true) =>
  objectionsOf(entry(votes), () => isOwn, pieces).map(({ anchor }) => anchor);

it.each([
  [{ against: 2 }, ['u4', 'u5', 'u6']],
  [{ reserved: 1, for: 3 }, ['u4', 'u5', 'u6']],
  [{ against: 0, for: 9 }, []],
  [{ method: 'consensus' }, []],
])('of an item with votes %j', (votes, expected) => {
  expect(anchors(votes)).toEqual(expected);
});

it('of another item are not its own', () => {
  expect(anchors({ against: 2 }, false)).toEqual([]);
});
