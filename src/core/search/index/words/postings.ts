import { BitReader, BitWriter, lowBitsFor } from '../packs/bits.ts';
import { ByteReader, type ByteWriter } from '../packs/bytes.ts';

/** Where a term stands: segments of the shard and places in them, ascending; a segment stands once for each place. */
export interface Postings {
  readonly segments: Uint32Array;
  readonly places: Uint32Array;
}

export const NO_POSTINGS: Postings = { segments: new Uint32Array(), places: new Uint32Array() };

/** Whether one of the postings stands before a place of a segment. */
export function isBefore({ segments, places }: Postings, at: number, segment: number, place: number): boolean {
  const own = segments[at] ?? 0;
  return own < segment || (own === segment && (places[at] ?? 0) < place);
}

/** Segments, ascending, each once: how many, the low bits, how many others stand between each and the one before. */
export function writeSegments(out: ByteWriter, segments: Uint32Array): void {
  const low = lowBitsFor(((segments.at(-1) ?? 0) + 1) / segments.length - 1);
  out.writeNumber(segments.length);
  out.writeByte(low);
  const bits = new BitWriter(out);
  let next = 0;
  for (const segment of segments) {
    bits.writeRice(segment - next, low);
    next = segment + 1;
  }
  bits.end();
}

export function readSegments(bytes: Uint8Array, start: number): Uint32Array {
  const reader = new ByteReader(bytes, start);
  const count = reader.readNumber();
  const low = reader.readByte();
  const bits = new BitReader(bytes, reader.at);
  const segments = new Uint32Array(count);
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    const segment = next + bits.readRice(low);
    segments[index] = segment;
    next = segment + 1;
  }
  return segments;
}

/**
 * The places in segments that a list names: the low bits; for each segment how many more places than one, the first
 * place, how far each other is from the one before.
 */
export function writePlaces(out: ByteWriter, { segments, places }: Postings): void {
  const low = lowBitsFor(places.reduce((sum, place) => sum + place, 0) / places.length);
  out.writeByte(low);
  const bits = new BitWriter(out);
  for (let begin = 0, end = 0; begin < segments.length; begin = end) {
    while (end < segments.length && segments[end] === segments[begin]) end += 1;
    bits.writeRice(end - begin - 1, 0);
    for (let at = begin; at < end; at += 1) {
      bits.writeRice((places[at] ?? 0) - (at > begin ? (places[at - 1] ?? 0) : 0), low);
    }
  }
  bits.end();
}

/**
 * The places in some of the segments that were written.
 * @param segments those that were written, ascending
 * @param wanted ascending
 */
export function readPlaces(bytes: Uint8Array, start: number, segments: Uint32Array, wanted: Uint32Array): Postings {
  const low = bytes[start] ?? 0;
  const bits = new BitReader(bytes, start + 1);
  const found: { segments: number[]; places: number[] } = { segments: [], places: [] };
  let next = 0;
  for (const segment of segments) {
    while (next < wanted.length && (wanted[next] ?? 0) < segment) next += 1;
    if (next === wanted.length) break;
    const isWanted = wanted[next] === segment;
    let place = 0;
    for (let more = bits.readRice(0); more >= 0; more -= 1) {
      place += bits.readRice(low);
      if (!isWanted) continue;
      found.segments.push(segment);
      found.places.push(place);
    }
  }
  return { segments: Uint32Array.from(found.segments), places: Uint32Array.from(found.places) };
}
