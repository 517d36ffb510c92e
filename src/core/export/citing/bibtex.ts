import { type Cited, citationKey, fidelityNote, whereIn } from './cited.ts';

/** Characters that mean something to TeX, with what stands for them. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
};

/** Two of these are set as one character: a dash, a quotation mark. */
const apart = (text: string): string => text.replace(/([-'])(?=\1)/g, '$1{}');

const escapeTex = (text: string): string =>
  apart(text.replace(/[\\{}$&#_%~^`]/g, (character) => TEX[character] ?? '')).replace(/\s+/g, ' ');

/** An entry of BibTeX. Names of councils stand in braces of their own, else they would be taken for those of people. */
export function bibtex(cited: Cited): string {
  const { council, title, date, address, fidelity, quotation } = cited;
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
  const where = whereIn(cited);
  const fields = [
    ['author', `{${escapeTex(council)}}`],
    ['title', `{${escapeTex(where === '' ? title : `${title}（${where}）`)}}`],
    ['year', year],
    ['month', month],
    ['day', day],
    // Taken as it stands, by all that read the field.
    ['url', address],
    ['language', 'japanese'],
    ['note', escapeTex(fidelityNote(fidelity))],
    ...(quotation === '' ? [] : [['abstract', escapeTex(quotation)]]),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${citationKey(cited)},`, ...lines, '}', ''].join('\n');
}
