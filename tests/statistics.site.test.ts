import { describe, expect, it } from 'vitest';
import { CONTENT, DIST, SITE_URL } from './support/built.ts';
import { type CountedCouncil, readCounted } from './support/counted.ts';
import { attribute, type Element, elementsOf, textOf } from './support/dom.ts';
import { type Page, readSite } from './support/site.ts';

const site = await readSite(DIST, SITE_URL);
const councils = await readCounted(CONTENT, DIST);

const pageAt = (address: string): Page => {
  const page = site.pages.find(({ url }) => url.href === new URL(address, site.url).href);
  if (!page) throw new Error(`no page ${address}`);
  return page;
};
const byTag = (root: Element, ...tags: string[]) => elementsOf(root).filter(({ tagName }) => tags.includes(tagName));
const wordsOf = (element: Element | undefined) => (element ? textOf(element).replace(/\s+/g, ' ').trim() : '');
const hasClass = (element: Element, name: string) => (attribute(element, 'class') ?? '').split(' ').includes(name);
const byId = (page: Page, id: string) => page.elements.find((element) => attribute(element, 'id') === id);

interface Row {
  readonly label: string;
  /** By the head of the column. */
  readonly cells: Readonly<Record<string, { readonly text: string; readonly href: string | undefined }>>;
}

/** The rows of the table with a caption, group by group. */
function tableOf(page: Page, caption: string): Row[] {
  const table = page.elements.find(
    (element) => element.tagName === 'table' && wordsOf(byTag(element, 'caption')[0]).startsWith(caption),
  );
  if (!table) throw new Error(`${page.file} has no table ${caption}`);
  const [head, ...rows] = byTag(table, 'tr').map((row) => byTag(row, 'th', 'td'));
  const names = (head ?? []).map(wordsOf);
  return rows
    .filter((cells) => cells.length > 1)
    .map(([label, ...cells]) => ({
      label: wordsOf(label),
      cells: Object.fromEntries(
        cells.map((cell, index) => {
          const link = byTag(cell, 'a')[0];
          return [names[index + 1] ?? '', { text: wordsOf(cell), href: link && attribute(link, 'href') }];
        }),
      ),
    }));
}

const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((total, one) => total + of(one), 0);
const number = (count: number) => count.toLocaleString('en-US');
const mean = (total: number, count: number) => (count === 0 ? '―' : (total / count).toFixed(1));

const ROLES = ['chair', 'vice-chair', 'member', 'official', 'secretariat', 'unknown'] as const;
const ROLE_HEADS = ['会長・委員長など', '副会長・副委員長など', '委員', '職員', '事務局', '役割が記録にない発言者'];
const ASKED = { 条件: 'condition', 要望: 'request', 約束: 'promise' } as const;

type Counted = Pick<CountedCouncil, 'meetings' | 'items'>;

/** What the tables must say of some meetings and items, by table and column. */
function expected({ meetings, items }: Counted): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const timed = meetings.filter(({ minutes }) => minutes !== undefined);
  const minutes = sum(timed, (one) => one.minutes ?? 0);
  const onItems = sum(meetings, (one) => one.byMembersOnItems);
  const spokenOn = sum(meetings, (one) => one.spokenOn);
  const asked = meetings.flatMap((one) => one.asked);
  return {
    会議と時間: {
      '会議（回）': number(meetings.length),
      '時間の記録がある会議（回）': number(timed.length),
      '時間の合計（分）': number(minutes),
      '1回の平均（分）': mean(minutes, timed.length),
    },
    '案件と反対・保留など': {
      '諮問（件）': number(items.filter(({ kind }) => kind === 'inquiries').length),
      '報告事項（件）': number(items.filter(({ kind }) => kind === 'reports').length),
      '案件の計（件）': number(items.length),
      '反対・保留などのある案件（件）': number(items.filter(({ dissent }) => dissent !== '').length),
    },
    発言: {
      ...Object.fromEntries(
        ROLES.map((role, index) => [
          `${ROLE_HEADS[index]}（件）`,
          number(sum(meetings, ({ roles }) => roles[role] ?? 0)),
        ]),
      ),
      '発言の計（件）': number(sum(meetings, ({ roles }) => sum(Object.values(roles), (count) => count))),
    },
    案件1件あたりの委員の発言: {
      '案件についての委員の発言（件）': number(onItems),
      '発言のあった案件（会議ごとの延べ件）': number(spokenOn),
      '1件あたり（件）': mean(onItems, spokenOn),
    },
    '条件・要望・約束': Object.fromEntries(
      Object.entries(ASKED).flatMap(([label, kind]) => {
        const own = asked.filter((one) => one.kind === kind);
        return [
          [`${label}（件）`, number(own.length)],
          [`${label}への回答（件）`, number(own.filter(({ isAnswered }) => isAnswered).length)],
        ];
      }),
    ),
  };
}

/** What a row of a council's table is of. */
function bucketOf(council: CountedCouncil, label: string): Counted {
  const year = /^(\d{4})年$/.exec(label)?.[1];
  const term = /^第(\d+)期$/.exec(label)?.[1];
  const heisei = /^平成(\d+)年度$/.exec(label)?.[1];
  if (label !== '全体' && !year && !term && !heisei) throw new Error(`what is ${label}?`);
  const period = term ? Number(term) : Number(heisei) + 1988;
  const isIn = (one: { period: number; year: number }) =>
    label === '全体' || (year ? one.year === Number(year) : one.period === period);
  return { meetings: council.meetings.filter(isIn), items: council.items.filter(isIn) };
}

describe.each(councils.map((council) => [council.id, council] as const))('the statistics of %s', (id, council) => {
  const page = pageAt(`statistics/${id}/`);
  const tables = Object.keys(expected(council));

  it('have a row for the whole, each period and each year', () => {
    const years = [...new Set(council.meetings.map(({ year }) => `${year}年`))].reverse();
    const periods = [...new Set(council.meetings.map(({ period }) => period))].reverse();
    for (const table of tables) {
      const labels = tableOf(page, table).map(({ label }) => label);
      expect([table, labels.length]).toEqual([table, 1 + periods.length + years.length]);
      expect([labels[0], labels.slice(-years.length)]).toEqual(['全体', years]);
    }
  });

  it.each(tables)('say what the records say: %s', (table) => {
    for (const { label, cells } of tableOf(page, table)) {
      for (const [head, text] of Object.entries(expected(bucketOf(council, label))[table] ?? {})) {
        // Kinds and roles that a council never has are no columns.
        const shown = cells[head]?.text ?? '0';
        expect([table, label, head, shown]).toEqual([table, label, head, text]);
      }
    }
  });

  it('tell the outcomes of all items, and each leads to as many rows', () => {
    const rows = tableOf(page, '結論（期');
    for (const { label, cells } of rows) {
      const { items } = bucketOf(council, label);
      const counts = Object.entries(cells).filter(([head]) => head !== '案件の棒（件）');
      expect(sum(counts, ([, { text }]) => Number(text))).toBe(items.length);
      for (const [, { text, href }] of counts) {
        expect(href === undefined).toBe(text === '0');
        if (href === undefined || href === '#rows') continue;
        const effect = href.replace(/^#rows-\d+-\d+-/, '');
        const own = items.filter((item) => item.effect === effect);
        expect([label, effect, text]).toEqual([label, effect, String(own.length)]);
        const segments = new Set(own.map(({ period, year }) => `rows-${period}-${year}-${effect}`));
        expect(segments).toContain(href.slice(1));
        const shown = [...segments].flatMap((segment) => {
          const body = byId(page, segment);
          return body ? byTag(body, 'a').map((link) => attribute(link, 'href')) : [];
        });
        expect(shown.sort()).toEqual(own.map((item) => item.id).sort());
      }
    }
  });

  it('lead from every figure to an anchor of the page', () => {
    const figures = page.elements.filter((element) => element.tagName === 'td').flatMap((cell) => byTag(cell, 'a'));
    const anchors = figures.map((link) => attribute(link, 'href') ?? '').filter((href) => href.startsWith('#'));
    expect(anchors.length).toBeGreaterThan(10);
    expect(anchors.filter((href) => !page.ids.includes(href.slice(1)))).toEqual([]);
    for (const table of [...tables, '結論（期']) {
      for (const { label, cells } of tableOf(page, table)) {
        for (const [head, { text, href }] of Object.entries(cells)) {
          const isFigure = /^[1-9]/.test(text);
          expect([table, label, head, href !== undefined]).toEqual([table, label, head, isFigure]);
        }
      }
    }
  });

  it('list every item that somebody did not agree to, with the words of it', () => {
    const own = council.items.filter(({ dissent }) => dissent !== '');
    const section = byId(page, 'dissent');
    const entries = section ? elementsOf(section).filter((element) => hasClass(element, 'item')) : [];
    expect(entries.map((entry) => attribute(byTag(entry, 'a')[0] as Element, 'href')).sort()).toEqual(
      own.map((item) => item.id).sort(),
    );
    for (const entry of entries) {
      const badge = elementsOf(entry).find((element) => hasClass(element, 'dissent'));
      const item = own.find((one) => one.id === attribute(byTag(entry, 'a')[0] as Element, 'href'));
      expect(wordsOf(badge)).toBe(item?.dissent);
      const spoken = byTag(entry, 'a').filter((link) => /#u\d+$/.test(attribute(link, 'href') ?? ''));
      expect(spoken.length).toBeGreaterThan(0);
      for (const link of spoken) {
        const [address = '', anchor = ''] = (attribute(link, 'href') ?? '').split('#');
        const utterance = byId(pageAt(address.slice(1)), anchor);
        expect(wordsOf(utterance)).toMatch(/反対|保留|棄権|賛成/);
      }
    }
  });
});

describe('the statistics of all councils', () => {
  const page = pageAt('statistics/');
  const tables = Object.keys(expected({ meetings: [], items: [] }));

  it.each(tables)('have a row for each council, and their sum: %s', (table) => {
    const rows = tableOf(page, table);
    expect(rows.length).toBe(councils.length + 1);
    const all = {
      meetings: councils.flatMap(({ meetings }) => meetings),
      items: councils.flatMap(({ items }) => items),
    };
    for (const [index, counted] of [...councils, all].entries()) {
      for (const [head, text] of Object.entries(expected(counted)[table] ?? {})) {
        expect([index, head, rows[index]?.cells[head]?.text]).toEqual([index, head, text]);
      }
    }
  });

  it('lead to the same figures of each council', () => {
    for (const table of tables) {
      for (const [index, council] of councils.entries()) {
        const cells: Row['cells'] = tableOf(page, table)[index]?.cells ?? {};
        const target = pageAt(`statistics/${council.id}/`);
        for (const { href } of Object.values(cells)) {
          if (href === undefined) continue;
          expect(target.ids).toContain(href.split('#')[1]);
        }
      }
    }
  });
});

describe('the pages of departments', () => {
  const all = councils.flatMap((council) => council.departments.map((department) => ({ council, department })));

  /** The units below one, however deep. */
  const below = ({ departments }: CountedCouncil, id: string): string[] =>
    departments
      .filter(({ parent }) => parent === id)
      .flatMap((one) => [one.id, ...below({ departments } as CountedCouncil, one.id)]);

  const countsOf = (items: CountedCouncil['items'], key: (item: CountedCouncil['items'][number]) => string) => {
    const counts: Record<string, [string, string]> = {};
    for (const item of items) {
      const [count, dissent] = counts[key(item)] ?? ['0', '0'];
      counts[key(item)] = [String(Number(count) + 1), String(Number(dissent) + (item.dissent === '' ? 0 : 1))];
    }
    return counts;
  };

  it.each(
    all.map(({ council, department }) => [`${council.id}/departments/${department.id}/`, council, department] as const),
  )('%s says what the list of items says', (address, council, { id }) => {
    const page = pageAt(address);
    const ofUnits = (ids: readonly string[]) =>
      council.items.filter((item) => ids.some((unit) => item.department === `/${council.id}/departments/${unit}/`));
    const scopes = [
      ['study-heading', ofUnits([id])],
      ['below-heading', ofUnits(below(council, id))],
    ] as const;
    for (const [heading, items] of scopes) {
      const section = page.elements.find((element) => attribute(element, 'aria-labelledby') === heading);
      const part = section && ({ ...page, elements: elementsOf(section) } satisfies Page);
      const captions = part?.elements.filter(({ tagName }) => tagName === 'caption').map(wordsOf) ?? [];
      const counted = captions.filter((caption) => /^(?:種別|結論)ごと/.test(caption));
      expect(counted.length).toBe(items.length >= 3 ? 2 : 0);
      if (!part || items.length < 3) continue;
      const told = (caption: string) =>
        Object.fromEntries(
          tableOf(part, caption).map(({ label, cells }) => [
            label,
            [cells['件数']?.text, cells['うち反対・保留など']?.text ?? '0'],
          ]),
        );
      expect(told('種別')).toEqual(countsOf(items, ({ type }) => type || '報告事項'));
      expect(told('結論')).toEqual(countsOf(items, ({ outcome }) => outcome));
      const years = countsOf(items, ({ year }) => `${year}年`);
      const charts = part.elements.filter((element) => hasClass(element, 'chart'));
      expect(charts.length).toBe(Object.keys(years).length > 1 ? 1 : 0);
      const relied = part.elements
        .filter((element) => hasClass(element, 'count-line'))
        .map((line) => [attribute(byTag(line, 'a')[0] as Element, 'href'), wordsOf(byTag(line, 'span')[0])]);
      const links = items.flatMap(({ articles, counterparties }) => [...articles, ...counterparties]);
      expect(new Map(relied as [string, string][])).toEqual(
        new Map([...new Set(links)].map((link) => [link, `${links.filter((one) => one === link).length}件`])),
      );
    }
  });
});

describe('nothing is listed twice, and every gathering page has a door', () => {
  const entriesOf = (page: Page) => {
    const main = page.elements.find(({ tagName }) => tagName === 'main') as Element;
    const lists = elementsOf(main).filter(
      (element) => hasClass(element, 'item__title') || hasClass(element, 'index-links'),
    );
    return lists.flatMap((list) => byTag(list, 'a').map((link) => attribute(link, 'href') ?? ''));
  };

  it.each(['', ...councils.map(({ id }) => `${id}/`)])('on /%s', (address) => {
    const entries = entriesOf(pageAt(address));
    expect(entries.filter((href, index) => entries.indexOf(href) < index)).toEqual([]);
  });

  it.each(councils.map(({ id }) => id))('home and the page of %s lead to them', (id) => {
    const doors = [`/${id}/departments/`, `/${id}/laws/`, `/${id}/undertakings/`, `/statistics/${id}/`];
    for (const address of ['', `${id}/`]) {
      expect([address, doors.filter((door) => !entriesOf(pageAt(address)).includes(door))]).toEqual([address, []]);
    }
    expect(entriesOf(pageAt(''))).toContain('/statistics/');
  });
});
