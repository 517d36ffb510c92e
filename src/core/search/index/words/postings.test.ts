import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../packs/bytes.ts';
import { readPlaces, readSegments, writePlaces, writeSegments } from './postings.ts';

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
  it('come back, of the segments that are wanted', () => {
    const own = fc.array(number, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, own, fc.boolean()), { minLength: 1 }), (some) => {
        const places = new Map(some.map(([segment, all, isWanted]) => [segment, { all: ascending(all), isWanted }]));
        const segments = ascending([...places.keys()]);
        const postingsOf = (those: readonly number[]) => {
          const all = those.flatMap(
            (segment) => places.get(segment)?.all.map((place) => [segment, place] as const) ?? [],
          );
          return {
            segments: Uint32Array.from(all, ([segment]) => segment),
            places: Uint32Array.from(all, ([, place]) => place),
          };
        };
        const wanted = segments.filter((segment) => places.get(segment)?.isWanted);
        const out = new ByteWriter();
        out.writeNumber(7);
        writePlaces(out, postingsOf(segments));
        // Segments that the list has not may be asked for.
        const asked = Uint32Array.from(
          ascending([...wanted, 301]).filter((one) => one !== 301 || !segments.includes(301)),
        );
        expect(readPlaces(out.take(), 1, Uint32Array.from(segments), asked)).toEqual(postingsOf(wanted));
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
