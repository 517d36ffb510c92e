import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultTreeAdapter, parse } from 'parse5';
import { attribute, type Element, elementsOf, type Node, textOf as readText } from '../support/dom.ts';
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

/**
 * What all other pages show: each as a whole, and each of its parts that has an address, below the head of its page. Of
 * a heading, the part is what follows up to the next one.
 */
export async function readOtherPages(dist: string): Promise<Fact[]> {
  const files = (await readdir(dist, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const pages = files.filter((file) => file.endsWith('index.html') && !/\/meetings\//.test(file));
  const read = pages.map(async (file) => {
    const elements = elementsOf(parse(await readFile(join(dist, file), 'utf8')));
    const page = file.replace(/index\.html$/, '');
    return elements
      .filter(({ tagName }) => tagName === 'main')
      .flatMap((main) => {
        const heads = elementsOf(main).filter((element) => /\bpage-head\b/.test(attribute(element, 'class') ?? ''));
        const title = heads.map(readText).join();
        const parts = partsOf(main).map(([id, text]) => ({ address: `${page}#${id}`, text: `${title}\n${text}` }));
        return [{ address: page, text: readText(main) }, ...parts];
      });
  });
  return (await Promise.all(read)).flat();
}

function partsOf(main: Element): [id: string, text: string][] {
  const parts = new Map<string, string>();
  let open: string | undefined;
  const visit = (node: Node): void => {
    const element = defaultTreeAdapter.isElementNode(node) ? node : undefined;
    const id = element && attribute(element, 'id');
    if (element && id !== undefined) {
      const isHeading = /^h[1-6]$/.test(element.tagName);
      if (isHeading) open = id;
      parts.set(id, isHeading ? '' : readText(element));
    }
    if (open !== undefined && defaultTreeAdapter.isTextNode(node)) parts.set(open, `${parts.get(open)}${node.value}`);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(main);
  return [...parts];
}

function textBesideRecord(element: Element): string {
  const textOf = (node: Node): string => {
    if (defaultTreeAdapter.isTextNode(node)) return node.value;
    if (defaultTreeAdapter.isElementNode(node) && RECORD.test(attribute(node, 'id') ?? '')) return '\n';
    return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  };
  return textOf(element);
}
