import { type Fidelity, fidelityWarning, formatFidelity } from '../../domain/meeting/fidelity.ts';

/** A record, or a document that a council issued, as a page gives it to whoever cites from it. */
export interface CitedRecord {
  /** Name of the council. */
  readonly council: string;
  /** 第5期第15回 会議録, 諮問第42号「…」, 答申第38号「…」. */
  readonly title: string;
  /** ISO date of the meeting or the document. */
  readonly date: string;
  /** 平成22年1月22日（金）. */
  readonly dateText: string;
  /** How closely the record follows what was said or written. */
  readonly fidelity: Fidelity;
  /** The page, under the site's base path. */
  readonly href: string;
}

/** What is cited of a record: the whole of it, or a place with its words. */
export interface Cited extends CitedRecord {
  /** The permanent address of the very place, in full. */
  readonly address: string;
  /** 発言12, 資料1; empty for the record as a whole. */
  readonly place: string;
  /** As the record writes it; empty for what nobody said. */
  readonly speaker: string;
  /** The words of the record; empty where none are quoted. */
  readonly quotation: string;
}

/** `会長、発言12`; empty for the record as a whole. */
export const whereIn = ({ speaker, place }: Cited): string => [speaker, place].filter((part) => part !== '').join('、');

/** The note of reference managers: what the words are, whether or not they need a warning. */
export const fidelityNote = (fidelity: Fidelity): string =>
  fidelityWarning(fidelity) || `記録の性質：${formatFidelity(fidelity)}`;

/** A name for reference managers, of ASCII: `nerima-privacy-2010-01-22-u12`. */
export function citationKey({ address }: Cited): string {
  const { pathname, hash } = new URL(address);
  // The last parts tell a page apart, those before them say where the site is.
  const path = decodeURI(pathname)
    .split('/')
    .filter((part) => part !== '');
  const own = [path.at(-3), path.at(-1), hash.slice(1)].filter((part) => part);
  return own.join('-').replace(/[^A-Za-z0-9-]/g, '') || 'shingiroku';
}
