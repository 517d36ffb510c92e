import { describe, expect, it } from 'vitest';
import { readContent } from '../../core/content.ts';
import type { Article } from '../../core/domain/law.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits } from '../../core/fixtures/small-council.ts';
import { createSiteContext } from '../create-site-context.ts';
import type { FigureTable } from '../figures/figure-table.ts';
import { MOST_MENTIONS } from '../mentions.ts';
import { entryOf } from '../pages.ts';
import { articleView, MOST_ITEMS } from './article.ts';

function pageOf(edits: FileEdits, number: string) {
  const content = readContent(contentFilesOf(editSmallCouncil(edits)));
  const site = createSiteContext(content, { base: '/' });
  const council = entryOf(content.archive.councils, 'kou');
  const law = entryOf(council.laws, 'ordinance');
  return articleView(site, council, law, law.articles.find((one) => one.number === number) as Article);
}

const AMENDED: FileEdits = {
  'kou/laws.yaml': [
    [
      '{ number: "13", subject: 委託 }',
      '{ number: "13", versions: [{ subject: 処理の委託, to: 2010-01-31 }, { subject: 委託, summary: 意見を聴く。, from: 2010-02-01, to: 2010-12-31, movedTo: "15" }] }\n    - { number: "15", subject: 委託, from: 2011-01-01, formerly: "13" }',
    ],
  ],
};

/** A meeting with many inquiries that cite 条例第13条, and as many utterances. */
const many = (count: number): FileEdits => ({
  'kou/meetings/2010-03-10.md': `---
period: 5
session: 3
date: 2010-03-10
attendees: { members: [内田] }
inquiries:
${Array.from({ length: count }, (_, index) => `  - { number: ${100 + index}, title: 諮問, type: outsourcing, department: ${index % 2 === 0 ? 'housing' : 'pension'}, cites: [条例第13条], discussed: false, outcome: ${index % 3 === 0 ? 'continued' : 'approved-as-proposed'} }`).join('\n')}
record: { fidelity: paraphrase, source: { title: 会議要録 } }
---

## 発言

${Array.from({ length: count }, (_, index) => `（会長）条例第13条の${index + 1}件目です。`).join('\n\n')}
`,
});

describe('the page of an article', () => {
  it('shows the versions newest first, with where the numbers went', () => {
    const page = pageOf(AMENDED, '13');
    expect([page.subject, page.summary]).toEqual(['委託', '意見を聴く。']);
    expect(page.versions).toEqual([
      {
        anchor: 'version-2010-02-01',
        period: '平成22年2月1日から平成22年12月31日まで',
        subject: '委託',
        summary: '意見を聴く。',
        formerly: undefined,
        movedTo: { label: '第15条', href: '/kou/laws/ordinance/15/' },
      },
      {
        anchor: 'version-first',
        period: '平成22年1月31日まで',
        subject: '処理の委託',
        summary: '',
        formerly: undefined,
        movedTo: undefined,
      },
    ]);
    expect(pageOf(AMENDED, '15').versions.map(({ formerly }) => formerly?.label)).toEqual(['第13条']);
    expect(pageOf(AMENDED, '16').versions).toEqual([]);
  });

  it('counts what cites it by outcome, type, department and year', () => {
    const { tally } = pageOf(many(3), '13');
    const rowsOf = ({ groups }: FigureTable) =>
      groups.flatMap(({ rows }) =>
        rows.map(({ label, href, cells }) => [label, href, ...cells.map(({ text }) => text)]),
      );
    expect(rowsOf(tally.outcomes)).toEqual([
      ['原案どおり承認', undefined, '3'],
      ['継続審議', undefined, '1'],
    ]);
    expect(rowsOf(tally.types)).toEqual([['委託', undefined, '4']]);
    expect(rowsOf(tally.departments)).toEqual([
      ['住宅課', '/kou/departments/housing/', '3'],
      ['年金課', '/kou/departments/pension/', '1'],
    ]);
    expect(tally.byYear.groups.map(({ outcome }) => outcome)).toEqual(['approved-as-proposed', 'continued']);
    expect(tally.byYear.years).toEqual([{ year: '2010', count: 4, parts: [3, 1], dissent: 0 }]);
  });

  it('cuts its lists, tells how many there are and where the others are found', () => {
    const page = pageOf(many(MOST_MENTIONS + 20), '13');
    expect(page.kinds.map(({ key, items, total }) => [key, items.length, total])).toEqual([
      ['inquiries', MOST_ITEMS, MOST_MENTIONS + 21],
    ]);
    const shown = page.mentions.groups.flatMap(({ mentions }) => mentions);
    expect([shown.length, page.mentions.places]).toEqual([MOST_MENTIONS, MOST_MENTIONS + 20]);
    expect(page.mentions.search).toBe('/search/?q=%E6%9D%A1%E4%BE%8B%E7%AC%AC13%E6%9D%A1&council=kou');
  });
});
