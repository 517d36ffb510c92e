import { expect, it } from 'vitest';
import { readContent } from '../../content.ts';
import { contentFilesOf, SMALL_COUNCIL } from '../../fixtures/small-council.ts';
import { makeVocabulary } from './vocabulary.ts';

const { archive } = readContent(contentFilesOf(SMALL_COUNCIL));

it('makeVocabulary has words of titles, departments, laws and synonyms, each once, the commonest first', () => {
  const words = makeVocabulary(archive, [['国保', '国民健康保険'], ['住宅課']]);
  expect(words).toEqual(expect.arrayContaining(['住宅課', '年金課', '条例', '国保', '国民健康保険']));
  expect(new Set(words).size).toBe(words.length);
  // It names a department, and is a synonym besides.
  expect(words.indexOf('住宅課')).toBeLessThan(words.indexOf('国保'));
});
