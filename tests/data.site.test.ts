import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { DIST, SITE_URL } from './support/built.ts';
import { attribute, type Element, elementsOf, textOf } from './support/dom.ts';
import { findMissingAddresses, type Page, readSite } from './support/site.ts';

/**
 * Reads the data as anybody would who has the files alone, with a parser of CSV that is not the writer's, and holds it
 * against the pages, the schemas and the other formats.
 */

type Row = Readonly<Record<string, string>>;
interface Field {
  readonly name: string;
  readonly datatype: string | { readonly base: string };
  readonly separator?: string;
  readonly required?: boolean;
}
interface CsvwTable {
  readonly url: string;
  readonly tableSchema: { readonly columns: readonly Field[]; readonly primaryKey?: readonly string[] };
}

const DATA = join(DIST, 'data');
const site = await readSite(DIST, SITE_URL);
const files = [...site.files].filter((file) => file.startsWith('data/')).map((file) => file.slice('data/'.length));
const csvFiles = files.filter((file) => file.endsWith('.csv'));
const councils = [...new Set(csvFiles.map((file) => file.replace(/\/.*/, '')))];
const bytesOf = (file: string) => readFileSync(join(DATA, file));
const textIn = (file: string) => bytesOf(file).toString('utf8');
const jsonIn = (file: string) => JSON.parse(textIn(file));

const rowsIn = (file: string): Row[] =>
  parse(bytesOf(file), { bom: true, columns: true, record_delimiter: '\r\n' }) as Row[];
const known = new Map<string, Row[]>();
/** The rows of a table of a council, of all its files; none where it has no file. */
function table(council: string, name: string): Row[] {
  const key = `${council}/${name}`;
  const own = csvFiles.filter((file) => file === `${key}.csv` || new RegExp(`^${key}-\\d{4}\\.csv$`).test(file));
  const rows = known.get(key) ?? own.flatMap(rowsIn);
  known.set(key, rows);
  return rows;
}

const list = (cell: string | undefined): string[] => (cell ? cell.split('｜') : []);
const countBy = <T>(values: readonly T[], keyOf: (value: T) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
};

function pageAt(address: string): Page {
  const url = new URL(address.slice(1), SITE_URL).href;
  const page = site.pages.find((one) => one.url.href === url);
  if (!page) throw new Error(`no page ${address}`);
  return page;
}
const hasClass = (name: string) => (element: Element) => (attribute(element, 'class') ?? '').split(' ').includes(name);
const all = (node: Element | Page, name: string): Element[] =>
  ('elements' in node ? [...node.elements] : elementsOf(node)).filter(hasClass(name));
const words = (element: Element | undefined): string => (element ? textOf(element).replace(/\s+/g, '') : '');
const numberIn = (text: string): number => Number(/(\d+)/.exec(text)?.[1] ?? Number.NaN);

it('there is data of every council of the archive', () => {
  expect(councils.length).toBeGreaterThan(1);
  expect(csvFiles.length).toBeGreaterThan(10);
});

describe('CSV opens in a spreadsheet with Japanese intact and nothing that runs', () => {
  it.each(csvFiles)('%s', (file) => {
    const text = textIn(file);
    expect([...bytesOf(file).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.endsWith('\r\n')).toBe(true);
    // Outside of quotes a line ends in CR LF alone.
    const bare = text.replace(/"(?:[^"]|"")*"/g, '');
    expect(bare.replaceAll('\r\n', '')).not.toMatch(/[\r\n"]/);
    const cells = rowsIn(file).flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
    expect(text).not.toContain('\uFFFD');
  });
});

describe('CSVW describes each file as it is', () => {
  const described = councils.flatMap((council) =>
    (jsonIn(`${council}/csv-metadata.json`).tables as CsvwTable[]).map((one) => ({
      ...one,
      file: `${council}/${one.url}`,
    })),
  );

  it('all of them, once', () => {
    expect(described.map(({ file }) => file).sort()).toEqual([...csvFiles].sort());
  });

  const DATATYPES: Readonly<Record<string, RegExp>> = {
    string: /^[\s\S]*$/,
    integer: /^-?\d+$/,
    boolean: /^(?:true|false)$/,
    date: /^\d{4}-\d{2}-\d{2}$/,
    time: /^\d{2}:\d{2}$/,
    anyURI: /^\/\S+$/,
  };

  it.each(described)('$file', ({ file, tableSchema: { columns, primaryKey } }) => {
    const rows = rowsIn(file);
    expect(Object.keys(rows[0] ?? {})).toEqual(columns.map(({ name }) => name));
    const faults = rows.flatMap((row, line) =>
      columns.flatMap(({ name, datatype, separator, required }) => {
        const cell = row[name] ?? '';
        const pattern = DATATYPES[typeof datatype === 'string' ? datatype : datatype.base];
        const values = separator === undefined ? [cell] : cell.split(separator);
        const isRight = cell === '' ? !required : values.every((value) => pattern?.test(value));
        return isRight ? [] : [`${line} ${name}: ${cell}`];
      }),
    );
    expect(faults).toEqual([]);
    const keys = rows.map((row) => primaryKey?.map((name) => row[name]).join(' '));
    if (primaryKey) expect(new Set(keys).size).toBe(rows.length);
  });

  it('every address leads to a page, or a place of one, or a file', () => {
    const addresses = new Set(
      described.flatMap(({ file, tableSchema: { columns } }) =>
        rowsIn(file).flatMap((row) =>
          columns.filter(({ datatype }) => datatype === 'anyURI').flatMap(({ name }) => list(row[name])),
        ),
      ),
    );
    const paths = [...addresses].map((address) => address.slice(1));
    expect(paths.length).toBeGreaterThan(500);
    expect(
      findMissingAddresses(
        site,
        paths.filter((path) => !site.files.has(decodeURI(path))),
      ),
    ).toEqual([]);
  });
});

describe('the numbers on pages are those of the CSV', () => {
  it.each(councils)('%s: meetings and items on the home page', (council) => {
    const card = all(pageAt('/'), 'council-card').find((one) =>
      elementsOf(one).some((element) => attribute(element, 'href') === new URL(`${council}/`, SITE_URL).pathname),
    );
    const facts = (card ? all(card, 'item__fact') : []).map((one) => numberIn(words(one)));
    const kinds = [...countBy(table(council, 'items'), ({ kind = '' }) => kind).values()];
    expect(facts[0]).toBe(table(council, 'meetings').length);
    expect([...facts.slice(1)].sort()).toEqual([...kinds].sort());
  });

  it.each(councils)('%s: utterances and items of each meeting', (council) => {
    for (const { id = '', utterances, items } of table(council, 'meetings')) {
      const page = pageAt(id);
      const spoken = page.ids.filter((one) => /^u\d+$/.test(one));
      const rows = table(council, 'utterances').filter(({ meeting }) => meeting === id);
      expect([spoken.length, Number(utterances)]).toEqual([rows.length, rows.length]);
      expect(spoken.map((one) => `${id}#${one}`)).toEqual(rows.map((row) => row['id']));
      expect(list(items).length).toBe(
        table(council, 'items').filter(({ meetings }) => list(meetings).includes(id)).length,
      );
    }
  });

  it.each(councils)('%s: the words of every utterance', (council) => {
    const plain = (text: string) => text.replace(/[\s・\p{P}\p{S}\d]/gu, '');
    for (const { meeting = '', id = '', speaker = '', text = '' } of table(council, 'utterances')) {
      const page = pageAt(meeting);
      const element = page.elements.find((one) => attribute(one, 'id') === id.replace(/.*#/, ''));
      const shown = element ? plain(textOf(element)) : '';
      expect(shown).toContain(plain(speaker));
      const lines = text.split(/[\n\t]/).map(plain);
      expect(lines.filter((line) => !shown.includes(line))).toEqual([]);
    }
  });

  it.each(councils)('%s: the outcome of every item', (council) => {
    for (const { id = '', outcome, effect, title = '' } of table(council, 'items')) {
      const [badge] = all(pageAt(id), 'outcome');
      const parts = table(council, 'votes').filter((vote) => vote['item'] === id && vote['part'] !== '');
      if (parts.length === 0)
        expect([words(badge), badge && attribute(badge, 'data-outcome')]).toEqual([outcome, effect]);
      expect(words(pageAt(id).elements.find(({ tagName }) => tagName === 'h1'))).toContain(title.replace(/\s+/g, ''));
    }
  });

  it.each(councils)('%s: items of every department', (council) => {
    const counts = countBy(table(council, 'items'), ({ department = '' }) => department);
    const tree = pageAt(`/${council}/departments/`);
    for (const { id = '', items } of table(council, 'departments')) {
      expect(Number(items)).toBe(counts.get(id) ?? 0);
      const entry = tree.elements.find(
        (element) =>
          element.tagName === 'li' &&
          elementsOf(element)
            .find(({ tagName }) => tagName === 'a')
            ?.attrs.some(({ name, value }) => name === 'href' && value === new URL(id.slice(1), SITE_URL).pathname),
      );
      const own = entry?.childNodes.filter(
        (node) => 'tagName' in node && hasClass('count')(node as Element),
      ) as Element[];
      expect(own.map((one) => numberIn(words(one)))).toEqual(Number(items) === 0 ? [] : [Number(items)]);
    }
  });

  it.each(councils)('%s: conditions, requests and promises', (council) => {
    const rows = table(council, 'undertakings');
    const open = rows.filter(({ status }) => status !== 'answered');
    const expected: Readonly<Record<string, number>> = {
      due: open.filter(({ due }) => due === 'next-meeting').length,
      dated: open.filter(({ due }) => due !== '' && due !== 'next-meeting').length,
      undated: open.filter(({ due }) => due === '').length,
      answered: rows.length - open.length,
    };
    const page = pageAt(`/${council}/undertakings/`);
    for (const [id, count] of Object.entries(expected)) {
      const heading = page.elements.find((element) => attribute(element, 'id') === id);
      if (heading ?? count > 0) expect([id, numberIn(words(heading).replace(/.*（/, ''))]).toEqual([id, count]);
    }
  });

  it('years and outcomes of the items that cite an article', () => {
    let charts = 0;
    for (const council of councils) {
      for (const article of new Set(table(council, 'items').flatMap(({ articles }) => list(articles)))) {
        const citing = table(council, 'items').filter(({ articles }) => list(articles).includes(article));
        const page = pageAt(article.replace(/#.*/, ''));
        const counts = page.elements.find((element) => element.tagName === 'table' && hasClass('counts')(element));
        if (!counts) continue;
        charts += 1;
        const [head, ...lines] = elementsOf(counts).filter(({ tagName }) => tagName === 'tr');
        const total = elementsOf(head ? head : counts)
          .filter(({ tagName }) => tagName === 'th')
          .findIndex((cell) => words(cell) === '計');
        const shown = lines.map((line) => {
          const cells = elementsOf(line)
            .filter(({ tagName }) => tagName === 'th' || tagName === 'td')
            .map(words);
          return [cells[0]?.replace('年', ''), ...cells.slice(1).map(Number)];
        });
        const years = [...countBy(citing, ({ date = '' }) => date.slice(0, 4))].sort().reverse();
        expect(shown.map((line) => [line[0], line[total]])).toEqual(years);
        const dissenting = countBy(
          citing.filter(({ dissent }) => dissent !== ''),
          ({ date = '' }) => date.slice(0, 4),
        );
        expect(shown.map((line) => line[total + 1] ?? 0)).toEqual(
          shown.map(([year]) => dissenting.get(`${year}`) ?? 0),
        );
        const byEffect = [...countBy(citing, ({ effect = '' }) => effect).values()].sort();
        const sums = (shown[0] ?? [])
          .slice(1, total)
          .map((_, place) => shown.reduce((sum, line) => sum + Number(line[place + 1]), 0));
        expect([...sums].sort()).toEqual(byEffect);
      }
    }
    expect(charts).toBeGreaterThan(0);
  });

  it('rows on the page of the data', () => {
    for (const council of councils) {
      const section = pageAt('/data/').elements.find(
        (one) => attribute(one, 'aria-labelledby') === `council-${council}`,
      );
      const lines = section ? all(section, 'data-files__rows').map((one) => numberIn(words(one))) : [];
      const names = (section ? elementsOf(section) : [])
        .filter(({ tagName }) => tagName === 'th')
        .flatMap((head) => elementsOf(head).flatMap((one) => attribute(one, 'href')?.replace(/.*#/, '') ?? []));
      expect(names.length).toBeGreaterThan(4);
      expect(lines).toEqual(names.map((name) => table(council, name).length));
    }
  });
});

describe('the other formats say the same', () => {
  const ajv = new Ajv2020({ allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(jsonIn('tables.schema.json'), 'tables');
  const validate = (schema: string, value: unknown) => {
    const check = ajv.getSchema(schema);
    return check?.(value) ? [] : (check?.errors ?? ['no schema']);
  };

  /** A value as its CSV cell has it. */
  const asCell = (value: unknown): string => {
    const cell = value === null ? '' : Array.isArray(value) ? value.join('｜') : String(value);
    return /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  };
  const asRows = (objects: readonly object[]): Row[] =>
    objects.map((one) => Object.fromEntries(Object.entries(one).map(([name, value]) => [name, asCell(value)])));

  it.each(councils)('%s: JSON is valid, and equal to CSV', (council) => {
    const whole = jsonIn(`${council}/tables.json`) as Record<string, object[]>;
    expect(validate('tables', whole)).toEqual([]);
    for (const [name, rows] of Object.entries(whole)) expect(asRows(rows)).toEqual(table(council, name));
    for (const name of ['utterances', 'citations']) {
      const parts = files
        .filter((file) => new RegExp(`^${council}/${name}(?:-\\d{4})?\\.json$`).test(file))
        .map(jsonIn);
      for (const part of parts) expect(validate(`tables#/$defs/${name}`, part)).toEqual([]);
      expect(asRows(parts.flat())).toEqual(table(council, name));
    }
  });

  it('JSON that is wrong is found', () => {
    const [first] = jsonIn(`${councils[0]}/utterances.json`) as Record<string, unknown>[];
    const wrong = [{ ...first, role: 'king' }, { ...first, date: '1.4.2010' }, { ...first, extra: 1 }, { id: '/x/' }];
    for (const row of wrong) expect(validate('tables#/$defs/utterances', [row])).not.toEqual([]);
  });

  /** The rows of a query as DuckDB gives them, days as text. */
  async function query(sql: string): Promise<Record<string, unknown>[]> {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    try {
      return (await connection.runAndReadAll(sql.replaceAll("'data/", `'${DATA}/`))).getRowObjectsJson();
    } finally {
      connection.closeSync();
    }
  }

  const names = Object.keys(jsonIn('tables.schema.json').$defs as object);
  const ofAll = (name: string) => councils.flatMap((council) => table(council, name));
  const isBig = (name: string) => name === 'utterances' || name === 'citations';
  const sourceOf = (name: string) =>
    isBig(name)
      ? `read_parquet('data/parquet/${name}/**/*.parquet', hive_partitioning = true)`
      : `'data/parquet/${name}.parquet'`;

  it.each(names.filter((name) => ofAll(name).length > 0))('%s: Parquet, read by DuckDB', async (name) => {
    const columns = Object.keys(ofAll(name)[0] ?? {});
    // Unquoted: no column is a word of SQL.
    const rows = await query(`SELECT ${columns.join(', ')} FROM ${sourceOf(name)}`);
    const sorted = (all: readonly Row[]) => all.map((row) => JSON.stringify(columns.map((one) => row[one]))).sort();
    expect(sorted(asRows(rows))).toEqual(sorted(ofAll(name)));
    if (!isBig(name)) expect(asRows(rows)).toEqual(ofAll(name));
  });

  it('days are days and lists are lists to DuckDB', async () => {
    const types = await query(
      "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM 'data/parquet/items.parquet')",
    );
    const typeOf = Object.fromEntries(types.map((one) => [one['column_name'], one['column_type']]));
    expect([typeOf['date'], typeOf['articles'], typeOf['votes_for']]).toEqual(['DATE', 'VARCHAR[]', 'INTEGER']);
  });

  it.each(names)('%s: the database', (name) => {
    const database = new DatabaseSync(join(DATA, 'archive.sqlite'), { readOnly: true });
    try {
      const types = (
        jsonIn('tables.schema.json').$defs as Record<string, { items: { properties: Record<string, object> } }>
      )[name]?.items.properties;
      const rows = database
        .prepare(`SELECT * FROM ${name}`)
        .all()
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([column, value]) => {
              const type = JSON.stringify(types?.[column]);
              if (value !== null && type?.includes('"array"')) return [column, JSON.parse(String(value))];
              return [column, value !== null && type?.includes('"boolean"') ? value === 1 : value];
            }),
          ),
        );
      const sorted = (all: readonly Row[]) => all.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
      expect(sorted(asRows(rows))).toEqual(sorted(ofAll(name)));
    } finally {
      database.close();
    }
  });

  const guide = readFileSync(join(import.meta.dirname, '..', 'content', 'guide', 'data.md'), 'utf8');
  const commands = [...guide.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql = '']) => sql.trim());

  it('the handbook has commands', () => {
    expect(commands.length).toBeGreaterThan(8);
  });

  it.each(commands)('DuckDB runs what the handbook says: %s', async (sql) => {
    const rows = await query(sql.replace(/;$/, ''));
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('the list of files', () => {
  interface Resource {
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
  }
  const { resources } = jsonIn('datapackage.json') as { readonly resources: readonly Resource[] };
  const sums = new Map(
    textIn('SHA256SUMS')
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );

  it('names every file of the data, and what it weighs', async () => {
    const { createHash } = await import('node:crypto');
    const OWN = ['SHA256SUMS', 'datapackage.json', 'index.html', 'codebook/index.html'];
    expect([...sums.keys()].sort()).toEqual(files.filter((file) => !OWN.includes(file)).sort());
    for (const [path, sum] of sums) expect(createHash('sha256').update(bytesOf(path)).digest('hex')).toBe(sum);
    expect(resources.length).toBeGreaterThan(20);
    for (const { path, bytes, hash } of resources) {
      expect([bytes, hash]).toEqual([bytesOf(path).length, `sha256:${sums.get(path)}`]);
      expect(bytes).toBeLessThanOrEqual(25 * 2 ** 20);
    }
  });
});
