import { BitReader, BitWriter, lowBitsFor } from './bits.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';

/** Where a term stands: segments of the shard and places in them, ascending; a segment stands once for each place. */
export interface Postings {
  readonly segments: Uint32Array;
  readonly places: Uint32Array;
}

export const NO_POSTINGS: Postings = { segments: new Uint32Array(), places: new Uint32Array() };

/**
 * How many there are; the low bits of the two kinds of numbers that follow; for each posting how far its segment is
 * from the one before, and its place: in the same segment, how far it is from the one before.
 */
export function writePostings(out: ByteWriter, segments: Uint32Array, places: Uint32Array): void {
  const count = segments.length;
  const lowSegment = lowBitsFor((segments[count - 1] ?? 0) / count);
  const lowPlace = lowBitsFor(places.reduce((sum, place) => sum + place, 0) / count);
  out.writeNumber(count);
  out.writeByte(lowSegment);
  out.writeByte(lowPlace);
  const bits = new BitWriter(out);
  let [segment, place] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    const [nextSegment, nextPlace] = [segments[index] ?? 0, places[index] ?? 0];
    bits.writeRice(nextSegment - segment, lowSegment);
    bits.writeRice(nextSegment === segment && index > 0 ? nextPlace - place : nextPlace, lowPlace);
    [segment, place] = [nextSegment, nextPlace];
  }
  bits.end();
}

export function readPostings(bytes: Uint8Array, start: number): Postings {
  const { count, at } = readCount(bytes, start);
  const [lowSegment, lowPlace] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
  const bits = new BitReader(bytes, at + 2);
  const [segments, places] = [new Uint32Array(count), new Uint32Array(count)];
  let [segment, place] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    const step = bits.readRice(lowSegment);
    const next = bits.readRice(lowPlace);
    place = step === 0 && index > 0 ? place + next : next;
    segment += step;
    segments[index] = segment;
    places[index] = place;
  }
  return { segments, places };
}

/** Segments without places. */
export function writeSegments(out: ByteWriter, segments: Uint32Array): void {
  const low = lowBitsFor((segments.at(-1) ?? 0) / segments.length);
  out.writeNumber(segments.length);
  out.writeByte(low);
  const bits = new BitWriter(out);
  let before = 0;
  for (const segment of segments) {
    bits.writeRice(segment - before, low);
    before = segment;
  }
  bits.end();
}

export function readSegments(bytes: Uint8Array, start: number): Uint32Array {
  const { count, at } = readCount(bytes, start);
  const bits = new BitReader(bytes, at + 1);
  const low = bytes[at] ?? 0;
  const segments = new Uint32Array(count);
  let segment = 0;
  for (let index = 0; index < count; index += 1) {
    segment += bits.readRice(low);
    segments[index] = segment;
  }
  return segments;
}

function readCount(bytes: Uint8Array, start: number): { count: number; at: number } {
  const reader = new ByteReader(bytes, start);
  return { count: reader.readNumber(), at: reader.at };
}
