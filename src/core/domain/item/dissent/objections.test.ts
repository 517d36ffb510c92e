import { expect, it, vi } from 'vitest';
import type { SpeakerRole } from '../../council/council.ts';
import type { ItemEntry } from '../../meeting/header.ts';
import { objectionsOf } from './objections.ts';

const entry = (votes: object) => ({ votes: [votes], parts: [] }) as unknown as ItemEntry;
const said = (anchor: string, role: SpeakerRole | undefined, text: string) => ({
  anchor,
  speaker: role ?? '発言者不明',
  role,
  text: vi.fn(() => text),
});
const spoken = [
  said('u1', 'member', '保留します。'),
  said('u2', 'official', '反対の方への説明です。'),
  said('u3', 'member', '費用はいくらですか。'),
  said('u4', 'member', '反対です。'),
  said('u5', undefined, '賛成できません。'),
  said('u6', 'chair', '反対が2名です。'),
  said('u7', 'secretariat', '反対2名と記録します。'),
];

it.each([
  [{ against: 2 }, ['u4', 'u5', 'u6']],
  [{ reserved: 1, for: 3 }, ['u4', 'u5', 'u6']],
  [{ majority: true }, ['u4', 'u5', 'u6']],
  [{ against: 0, for: 9 }, []],
  [{ method: 'consensus' }, []],
])('of an item with votes %j', (votes, expected) => {
  expect(objectionsOf(entry(votes), () => spoken).map(({ anchor }) => anchor)).toEqual(expected);
});

it('reads no text of an item that all agreed to, nor any of those who do not vote', () => {
  const unasked = vi.fn(() => spoken);
  objectionsOf(entry({ unanimous: true }), unasked);
  expect(unasked).not.toHaveBeenCalled();
  const [, official] = spoken;
  objectionsOf(entry({ against: 1 }), () => spoken);
  expect(official?.text).not.toHaveBeenCalled();
});
