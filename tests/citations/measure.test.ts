import { describe, expect, it } from 'vitest';
import { measureCitations } from './measure.ts';

describe('the citations of the five meetings against what readers annotated', () => {
  const measure = measureCitations();

  it('stand where the annotations say', () => {
    expect(measure.misplaced).toEqual([]);
    expect(measure.annotated).toBeGreaterThan(200);
  });

  it('are none but those annotated: precision 100 %', () => {
    expect(measure.wrong).toEqual([]);
    expect([measure.right / measure.found, measure.resolvedRight / measure.resolved]).toEqual([1, 1]);
  });

  it('are at least 98 % of those annotated', () => {
    expect(measure.right / measure.annotated, measure.missed.join('\n')).toBeGreaterThanOrEqual(0.98);
  });
});
