import type { Note } from '../domain/meeting/meeting.ts';
import { findGround, type Ground } from '../domain/withheld/ground.ts';
import { nameGrounds } from '../domain/withheld/marks.ts';

/**
 * What was read of a record, with the names of the grounds in the marks of withheld passages: `〔非公開：personal〕` is
 * read as 〔非公開：個人に関する情報〕 wherever the record is shown, found, or exported. Places stay those of the file, and
 * what has no mark is the very value that it was.
 */
export function withNamedGrounds<T>(grounds: readonly Ground[], read: T): T {
  if (typeof read === 'string') return nameGrounds(grounds, read) as T;
  if (typeof read !== 'object' || read === null) return read;
  if (isWithheldNote(read)) return { ...read, text: findGround(grounds, read.text)?.name ?? read.text };
  if (Array.isArray(read)) {
    const named = read.map((one) => withNamedGrounds(grounds, one));
    return named.some((one, index) => one !== read[index]) ? (named as T) : read;
  }
  const named = Object.entries(read).map(([key, value]) => [key, value, withNamedGrounds(grounds, value)] as const);
  const changed = named.filter(([, value, other]) => other !== value);
  return changed.length === 0
    ? read
    : { ...read, ...Object.fromEntries(changed.map(([key, , other]) => [key, other])) };
}

const isWithheldNote = (value: object): value is Note =>
  (value as Partial<Note>).type === 'note' && (value as Partial<Note>).kind === 'withheld';
