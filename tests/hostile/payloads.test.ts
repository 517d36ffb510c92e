import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/core/content.ts';
import { contentOf } from '../../src/core/guide/sample-archive.ts';
import { createSiteContext } from '../../src/views/create-site-context.ts';
import { PAGES, type PageKindName } from '../../src/views/pages.ts';
import { attribute, elementsOf, type Node } from '../support/dom.ts';
import { PAYLOADS } from './payloads.ts';
import { hostileCouncil, PLACES } from './places.ts';

/** Elements that run, load or send something, or change the whole page. */
const ACTIVE: ReadonlySet<string> = new Set([
  ...['script', 'style', 'iframe', 'object', 'embed', 'form', 'base', 'meta', 'link', 'svg', 'math', 'button', 'input'],
]);
const SAFE_ADDRESS = /^(?:https?:|mailto:|[/#?]|[^:]*$)/i;

/** Every text of HTML in the props of a page. */
function* htmlIn(value: unknown): Iterable<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'html' && typeof inner === 'string') yield inner;
    else yield* htmlIn(inner);
  }
}

/** Every address that a page links to. */
function* addressesIn(value: unknown): Iterable<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (/^(?:href|url|src)$/.test(key) && typeof inner === 'string') yield inner;
    else yield* addressesIn(inner);
  }
}

function faultsOf(html: string): string[] {
  return elementsOf(parseFragment(html) as unknown as Node).flatMap((element) => [
    ...(ACTIVE.has(element.tagName) ? [`<${element.tagName}>`] : []),
    ...element.attrs.filter(({ name }) => /^on|^style$|^srcdoc$/.test(name)).map(({ name }) => name),
    ...['href', 'src', 'action'].flatMap((name) => {
      const address = attribute(element, name);
      return address === undefined || SAFE_ADDRESS.test(address) ? [] : [address];
    }),
    ...(element.tagName === 'img' && /^\w+:|^\/\//.test(attribute(element, 'src') ?? '')
      ? ['a picture from elsewhere']
      : []),
  ]);
}

const PAIRS = Object.keys(PAYLOADS).flatMap((payload) => Object.keys(PLACES).map((place) => [payload, place] as const));

it('there are enough of them', () => {
  expect(Object.keys(PAYLOADS).length).toBeGreaterThanOrEqual(16);
  expect(Object.keys(PLACES).length).toBeGreaterThanOrEqual(24);
});

it.each(['script', 'image-handler', 'iframe', 'style', 'meta', 'form', 'svg', 'closing-script', 'math'])(
  'taken as it is, %s would be told',
  (name) => {
    expect(faultsOf(PAYLOADS[name] ?? '')).not.toEqual([]);
  },
);

it('the council without any is right', () => {
  const { diagnostics } = readContent(contentOf(hostileCouncil('kou', '', [])));
  expect(diagnostics.map(({ code, at }) => `${code} ${at.file}:${at.line}`)).toEqual([]);
});

describe.each(Object.entries(PAYLOADS))('%s', (name, payload) => {
  it.each(PAIRS.filter(([one]) => one === name).map(([, place]) => [place] as const))(
    'at %s is refused or does nothing',
    (place) => {
      const content = readContent(contentOf(hostileCouncil('kou', payload, [place])));
      if (content.diagnostics.some(({ severity }) => severity === 'error')) return;
      const site = createSiteContext(content, { base: '/' });
      for (const council of content.archive.councils.values()) {
        for (const kind of Object.keys(PAGES) as PageKindName[]) {
          for (const params of PAGES[kind].list(site, council)) {
            const props = PAGES[kind].view(site, params);
            for (const html of htmlIn(props)) expect(faultsOf(html), `${kind}: ${html}`).toEqual([]);
            for (const address of addressesIn(props)) expect(address, kind).toMatch(SAFE_ADDRESS);
          }
        }
      }
    },
  );
});
