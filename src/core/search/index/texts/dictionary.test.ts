import { expect, it } from 'vitest';
import { chooseDictionary } from './dictionary.ts';

it('has what most texts say, the commonest last', () => {
  const texts = Array.from(
    { length: 9 },
    (_, at) => `それでは始めます。${at % 2 ? 'ご異議はありませんか。' : ''}第${at}号の件`,
  );
  expect(chooseDictionary(texts)).toBe('ご異議はありませんか。それでは始めます。');
  expect(chooseDictionary([...texts].reverse())).toBe(chooseDictionary(texts));
});

it('has nothing of a few texts, and is never long', () => {
  expect(chooseDictionary(['それでは始めます。', 'それでは始めます。'])).toBe('');
  const long = Array.from({ length: 2000 }, (_, at) => `${at}番目の文です。`).join('');
  expect(chooseDictionary([long, long, long]).length).toBeLessThanOrEqual(2048);
});
