import { expect, it } from 'vitest';
import { readSuggestions, type Suggestion, writeSuggestions } from './suggestions.ts';

it('reads what it wrote', () => {
  const suggestions: Suggestion[] = [
    { kind: 'department', text: '国保年金課', others: ['こくほねんきんか'] },
    { kind: 'title', text: 'あ"\\', others: [] },
    { kind: 'title', text: '\ud800', others: ['', '😀'] },
  ];
  expect(readSuggestions(writeSuggestions(suggestions))).toEqual(suggestions);
  expect(readSuggestions(writeSuggestions([]))).toEqual([]);
});
