import { describe, expect, it } from 'vitest';
import { readContent } from '../core/content.ts';
import { contentFilesOf, editSmallCouncil } from '../core/fixtures/small-council.ts';
import { councilAddresses } from '../core/permanence/ledger/council-addresses.ts';
import { createSiteContext } from './create-site-context.ts';
import { PAGES, type PageKindName } from './pages.ts';

describe('the pages of a council', () => {
  it.each([
    ['with lists of names', { 'kou/counterparties.yaml': '- { id: otsu, name: 株式会社乙 }\n' }],
    [
      'that publishes its members',
      { 'kou/council.yaml': [['numbering: term\n', 'numbering: term\npublishMembers: true\n']] as const },
    ],
    [
      'with documents',
      {
        'kou/opinions/38.md':
          '---\nnumber: 38\ndate: 2010-03-01\ntitle: 答申\nrecord: { fidelity: verbatim, source: { title: 答申 } }\n---\n\n## 結論\n\n妥当である。\n',
      },
    ],
  ])('are all in the ledger: %s', (_what, edits) => {
    const content = readContent(contentFilesOf(editSmallCouncil(edits)));
    const site = createSiteContext(content, { base: '/' });
    const council = site.archive.councils.get('kou');
    if (!council) throw new Error('no council');
    const pages = (Object.keys(PAGES) as PageKindName[]).flatMap((kind) =>
      [...PAGES[kind].list(site, council)].map((params) => PAGES[kind].view(site, params).frame.href),
    );
    const known = councilAddresses(council).filter(({ kind }) => kind !== 'file');
    expect(known.map(({ address }) => address).sort()).toEqual(pages.sort());
  });
});
