import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readPostings, readSegments, writePostings, writeSegments } from './postings.ts';

const runs = { seed: 2, numRuns: 300 };
const number = fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 2 ** 31 }), fc.constant(2 ** 32 - 1));
const ascending = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);

describe('numbers', () => {
  it('come back', () => {
    const any = fc.oneof(number, fc.constantFrom(0, 127, 128, 2 ** 31, 2 ** 32 - 1));
    fc.assert(
      fc.property(fc.array(any), (numbers) => {
        const out = new ByteWriter();
        for (const one of numbers) out.writeNumber(one);
        const reader = new ByteReader(out.take());
        expect(numbers.map(() => reader.readNumber())).toEqual(numbers);
        expect(reader.isAtEnd).toBe(true);
      }),
      runs,
    );
  });

  it('grow beyond the first memory', () => {
    const out = new ByteWriter();
    for (let index = 0; index < 100_000; index += 1) out.writeNumber(300);
    out.writeBytes(new Uint8Array(200_000).fill(1));
    const bytes = out.take();
    expect(bytes.length).toBe(400_000);
    expect(new ByteReader(bytes, 199_998).readNumber()).toBe(300);
    expect(out.take().length).toBe(0);
  });

  it('are missed when they are cut short', () => {
    expect(() => new ByteReader(Uint8Array.of(0x80)).readNumber()).toThrow('cut short');
  });
});

describe('postings', () => {
  it('come back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, fc.array(number, { minLength: 1, maxLength: 4 }))), (some) => {
        const places = new Map(some.map(([segment, own]) => [segment, ascending(own)]));
        const all = ascending([...places.keys()]).flatMap((segment) =>
          (places.get(segment) ?? []).map((place) => [segment, place] as const),
        );
        const postings = {
          segments: Uint32Array.from(all, ([segment]) => segment),
          places: Uint32Array.from(all, ([, place]) => place),
        };
        const out = new ByteWriter();
        out.writeNumber(7);
        writePostings(out, postings.segments, postings.places);
        const bytes = out.take();
        expect(readPostings(bytes, 1)).toEqual(postings);
      }),
      runs,
    );
  });

  it('come back without places', () => {
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const segments = Uint32Array.from(ascending(numbers));
        const out = new ByteWriter();
        writeSegments(out, segments);
        const bytes = out.take();
        expect(readSegments(bytes, 0)).toEqual(segments);
      }),
      runs,
    );
  });
});
