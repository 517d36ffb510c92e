import type { PersonalKind } from '../../../src/core/privacy/suspect.ts';
import type { Random } from '../corpus/random.ts';
import { LOOKALIKES } from './lookalikes.ts';
import { SECRETS } from './secrets.ts';

/** A secret that was put into a record, and on which line. */
interface Planted {
  readonly kind: PersonalKind;
  readonly line: number;
  readonly text: string;
}

const UTTERANCE = /^（[^）]+）[^。]*。/;
const TABLE_ROW = /^\| [^|-]+ \| [^|]+ \|$/;
/** Where the header ends with. */
const LAST_FIELD = /^record:/;

/** Where something can be put: the line, and how it becomes lines with the words in them. */
interface Place {
  readonly is: RegExp;
  readonly put: (line: string, words: string) => readonly string[];
}
const PLACES: readonly Place[] = [
  { is: UTTERANCE, put: (line, words) => [line.replace(UTTERANCE, (said) => `${said}${words}。`)] },
  { is: UTTERANCE, put: (line, words) => [line, '', `なお、${words}。`] },
  { is: TABLE_ROW, put: (line, words) => [line, `| 備考 | ${words} |`] },
  { is: LAST_FIELD, put: (line, words) => [`# ${words}`, line] },
];

/** A record with a secret of every kind, and with as many lookalikes as are asked for, each on a line of its own. */
export function plant(source: string, random: Random, lookalikes: number): { text: string; planted: Planted[] } {
  const lines = source.split('\n');
  const free = new Map(PLACES.map((place) => [place, lines.flatMap((line, at) => (place.is.test(line) ? [at] : []))]));
  const taken = new Map<number, { readonly place: Place; readonly words: string; readonly kind?: PersonalKind }>();
  const put = (words: string, kind?: PersonalKind) => {
    const open = PLACES.flatMap((place) => {
      const at = (free.get(place) ?? []).filter((line) => !taken.has(line));
      return at.length > 0 ? [{ place, at }] : [];
    });
    if (open.length === 0) return;
    const { place, at } = random.pick(open);
    taken.set(random.pick(at), { place, words, ...(kind ? { kind } : {}) });
  };
  for (const kind of Object.keys(SECRETS) as PersonalKind[]) put(random.pick(SECRETS[kind])(random), kind);
  for (const make of random.sample(LOOKALIKES, lookalikes)) put(make(random));
  const planted: Planted[] = [];
  const written: string[] = [];
  for (const [at, line] of lines.entries()) {
    const change = taken.get(at);
    const made = change ? change.place.put(line, change.words) : [line];
    const inside = change ? made.findIndex((one) => one.includes(change.words)) : -1;
    if (change?.kind) planted.push({ kind: change.kind, line: written.length + inside + 1, text: change.words });
    written.push(...made);
  }
  return { text: written.join('\n'), planted };
}
