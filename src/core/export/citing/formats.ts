import { fidelityWarning, notAsSpoken } from '../../domain/meeting/fidelity.ts';
import { bibtex } from './bibtex.ts';
import { type Cited, citationKey, fidelityNote, whereIn } from './cited.ts';
import { markdown } from './markdown.ts';

/** A form in which something is cited, under the words that readers choose it by. */
interface CitationFormat {
  readonly label: string;
  readonly write: (cited: Cited) => string;
}

export const CITATION_FORMATS: readonly CitationFormat[] = [
  { label: 'アドレス', write: ({ address }) => address },
  { label: '引用文', write: plainText },
  { label: 'Markdown', write: markdown },
  { label: 'BibTeX', write: bibtex },
  { label: 'CSL-JSON', write: (cited) => `${JSON.stringify([cslItem(cited)], undefined, 2)}\n` },
];

function plainText(cited: Cited): string {
  const { council, title, dateText, place, speaker, quotation, address, fidelity } = cited;
  const told = notAsSpoken(fidelity);
  const who = speaker === '' ? place : `${speaker}（${place}）`;
  const said = quotation === '' ? who : `${who === '' ? '' : `${who}：`}「${quotation}」${told && `（${told}）`}`;
  const lines = [[council, title, dateText].join('　'), said, address, fidelityWarning(fidelity)];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

/** An item of CSL-JSON 1.0, as Zotero and pandoc read it. */
function cslItem(cited: Cited) {
  const { council, title, date, address, fidelity } = cited;
  const where = whereIn(cited);
  return {
    id: citationKey(cited),
    type: 'document',
    title: where === '' ? title : `${title}（${where}）`,
    author: [{ literal: council }],
    issued: { 'date-parts': [date.split('-').map(Number)] },
    URL: address,
    language: 'ja',
    note: fidelityNote(fidelity),
    ...(cited.quotation === '' ? {} : { abstract: cited.quotation }),
  };
}
