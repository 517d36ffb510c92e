import { elementsOf, textBelow, type XmlElement } from '../../docx/xml.ts';

/** A line of a speech: its words, or a note that stands between them. */
interface TeiLine {
  readonly text: string;
  readonly isNote: boolean;
}

/** How often words were struck and put in, in a whole text. */
export interface Changes {
  /** The words of each deletion. */
  readonly deleted: string[];
  inserted: number;
}

/** What happened while somebody spoke: their `desc` says it. */
const EVENTS: ReadonlySet<string> = new Set(['kinesic', 'vocal', 'incident', 'stage', 'gap', 'writing']);
const SILENT: ReadonlySet<string> = new Set(
  'pb cb lb gb milestone anchor pause shift linkGrp spanGrp span index media timeline ptr speaker'.split(' '),
);
const PARAGRAPHS: ReadonlySet<string> = new Set(['seg', 'p', 'ab', 'l', 'lg', 'q', 'list', 'item']);
/** Of two readings of one place the one that the source has. */
const EDITED: ReadonlySet<string> = new Set(['corr', 'reg', 'expan']);

/** The lines of a speech (`u` or `sp`). Events inside a sentence stay there, in brackets. */
export function wordsOf(speech: XmlElement, isJapanese: boolean, changes: Changes): TeiLine[] {
  const lines: TeiLine[] = [];
  const hasParagraphs = elementsOf(speech).some(({ name }) => PARAGRAPHS.has(name));
  let run: (XmlElement | string)[] = [];
  const flush = () => {
    lines.push(...paragraph(run, isJapanese, changes));
    run = [];
  };
  for (const part of speech.children) {
    if (typeof part === 'string' || !isApart(part, hasParagraphs)) run.push(part);
    else {
      flush();
      if (PARAGRAPHS.has(part.name)) lines.push(...paragraph(part.children, isJapanese, changes));
      else lines.push({ text: eventText(part), isNote: true });
    }
  }
  flush();
  return lines.filter(({ text }) => text !== '');
}

const isApart = ({ name }: XmlElement, hasParagraphs: boolean): boolean =>
  PARAGRAPHS.has(name) || name === 'note' || (hasParagraphs && EVENTS.has(name));

/** What an event or a note says, as it stands. */
export function eventText(event: XmlElement): string {
  return collapse(textBelow(event)) || (event.attributes['reason'] ?? '');
}

function paragraph(parts: readonly (XmlElement | string)[], isJapanese: boolean, changes: Changes): TeiLine[] {
  const writer = new WordsWriter(isJapanese, changes);
  writer.isTokens = parts.some((part) => typeof part !== 'string' && holdsTokens(part));
  for (const part of parts) writer.write(part);
  const text = collapse(writer.text);
  return [
    ...(text === '' ? [] : [{ text, isNote: false }]),
    ...writer.notes.map((note) => ({ text: note, isNote: true })),
  ];
}

class WordsWriter {
  text = '';
  /** True where words are elements of their own: the blanks between those mean nothing. */
  isTokens = false;
  readonly notes: string[] = [];
  readonly #isJapanese: boolean;
  readonly #changes: Changes;
  #isGlued = true;

  constructor(isJapanese: boolean, changes: Changes) {
    this.#isJapanese = isJapanese;
    this.#changes = changes;
  }

  write(part: XmlElement | string): void {
    if (typeof part === 'string') {
      if (!this.isTokens) this.text += part;
      return;
    }
    const { name, children } = part;
    if (name === 'w' || name === 'pc') this.#token(part);
    else if (name === 'del') this.#changes.deleted.push(textBelow(part).trim());
    else if (name === 'note') this.notes.push(eventText(part));
    else if (EVENTS.has(name)) this.#event(eventText(part));
    else if (!SILENT.has(name) && !EDITED.has(name)) {
      if (name === 'add') this.#changes.inserted += 1;
      for (const inner of children) this.write(inner);
    }
  }

  #token(token: XmlElement): void {
    const join = token.attributes['join'];
    const isLeft = join === 'left' || join === 'both';
    if (!this.#isGlued && !isLeft && !this.#isJapanese) this.text += ' ';
    this.text += textBelow(token).trim();
    this.#isGlued = join === 'right' || join === 'both';
  }

  #event(text: string): void {
    if (text === '') return;
    if (this.isTokens && this.text !== '') this.text += ' ';
    this.text += /^[（(〔[［].*[）)〕\]］]$/su.test(text) ? text : `〔${text}〕`;
    this.#isGlued = false;
  }
}

const holdsTokens = (element: XmlElement): boolean =>
  element.name === 'w' || element.name === 'pc' || elementsOf(element).some(holdsTokens);

/** White space as it is read: a line end between two wide characters is none. U+3000 is a character. */
export function collapse(text: string): string {
  return text
    .replace(
      /(?<=[\u3000-\u9FFF\uF900-\uFAFF\uFF01-\uFF60])[ \t]*[\r\n][ \t\r\n]*(?=[\u3000-\u9FFF\uF900-\uFAFF\uFF01-\uFF60])/gu,
      '',
    )
    .replace(/[ \t\r\n]+/gu, ' ')
    .replace(/^ | $/gu, '');
}
