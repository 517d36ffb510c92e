import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultTreeAdapter, parse } from 'parse5';
import { attribute, type Element, elementsOf, type Node } from '../support/dom.ts';
import type { Fact } from './truth/truth.ts';

/** The parts of a page that the truth reads from the record itself. */
const RECORD = /^(?:u\d+|summary-\d+|document-\d+-\d+|notes)$/;

/**
 * What a meeting's page shows besides its record: facts of the header, titles and decisions of items, headings. Read off
 * the built page. A search may land on them, but what they say (`平成22年1月22日（金）`)
 * is made from the header, so the page is what a hit on them is judged by.
 * @param page `nerima-privacy/meetings/2010-01-22/`
 */
export async function readFacts(dist: string, page: string): Promise<Fact[]> {
  const elements = elementsOf(parse(await readFile(join(dist, page, 'index.html'), 'utf8')));
  const main = elements.filter(({ tagName }) => tagName === 'main');
  const stretches = elements.filter((element) => /^(?:inquiry|report|part)-/.test(attribute(element, 'id') ?? ''));
  return [
    ...main.map((element) => ({ address: `${page}#header`, text: textBesideRecord(element) })),
    ...stretches.map((element) => ({
      address: `${page}#${attribute(element, 'id')}`,
      text: textBesideRecord(element),
    })),
  ];
}

function textBesideRecord(element: Element): string {
  const textOf = (node: Node): string => {
    if (defaultTreeAdapter.isTextNode(node)) return node.value;
    if (defaultTreeAdapter.isElementNode(node) && RECORD.test(attribute(node, 'id') ?? '')) return '\n';
    return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  };
  return textOf(element);
}
