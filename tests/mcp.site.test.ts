import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../src/core/content.ts';
import { utterancesOf } from '../src/core/domain/meeting/meeting.ts';
import { plainText } from '../src/core/markdown/body/plain-text.ts';
import { readContentFiles } from '../src/infra/content/files.ts';
import { CONTENT, DIST, SITE_URL } from './support/built.ts';
import { temporaryFolder } from './support/temporary.ts';

const SCRIPT = resolve(import.meta.dirname, '../scripts/mcp.ts');
const MEETING = '/nerima-privacy/meetings/2010-01-22/';
const client = new Client({ name: 'test', version: '1' });

beforeAll(() => client.connect(new StdioClientTransport({ command: process.execPath, args: [SCRIPT, DIST] })), 60_000);
afterAll(() => client.close());

// biome-ignore lint/suspicious/noExplicitAny: answers have no type on their way
type Told = Readonly<Record<string, any>>;
async function call(name: string, given: Record<string, unknown> = {}): Promise<Told> {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: given });
  const [first] = content as { text: string }[];
  if (isError) throw new Error(first?.text);
  expect(JSON.parse(first?.text ?? '')).toEqual(structuredContent);
  return structuredContent as Told;
}

/** What the records say, by address, read from the content folder. */
const said = new Map(
  [...readContent(await readContentFiles(CONTENT)).archive.councils.values()].flatMap(({ council, meetings }) =>
    meetings.flatMap((meeting) =>
      utterancesOf(meeting).map(({ id, parts }) => [
        `/${council.id}/meetings/${meeting.id}/#${id}`,
        parts.flatMap((part) => (part.type === 'blocks' ? plainText(part.blocks) : [])).join('\n'),
      ]),
    ),
  ),
);
const withoutSite = (address: string) => address.slice(SITE_URL.href.length - 1);
const isFull = process.env['SITE_URL'] !== undefined;
const own = (address: string) => (isFull ? withoutSite(address) : address);

describe('the server of a built archive', () => {
  it('tells its tools, in Japanese, and that they only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'article',
      'item',
      'meeting',
      'open_conditions',
      'overview',
      'search',
    ]);
    for (const { description, annotations } of tools) {
      expect(description).toMatch(/[ぁ-ん]/);
      expect(annotations?.readOnlyHint).toBe(true);
    }
    expect(client.getInstructions()).toContain('アドレス');
  });

  it('tells what the archive holds', async () => {
    const { councils } = await call('overview');
    expect(councils).toMatchObject([
      { id: 'higashimurayama-privacy', meetings: 1 },
      { id: 'nerima-privacy', meetings: 4, from: '2009-05-11', to: '2011-02-22' },
    ]);
  });

  it.each([['滞納整理'], ['"仕様書には、従事者は1名とあります"'], ['防犯カメラ']])(
    'finds %s with its words and addresses',
    async (query) => {
      const { total, results } = await call('search', { query, limit: 5 });
      expect(total).toBeGreaterThan(0);
      const hits = results.flatMap((result: Told) => result['hits']);
      expect(hits.length).toBeGreaterThan(0);
      for (const hit of hits.filter(({ kind }: Told) => kind === 'utterance')) {
        expect(said.get(own(hit.address))?.replace(/\s/g, ''), hit.address).toContain(
          hit.text.replace(/[\s]|〔[^〕]*〕/g, '').slice(0, 20),
        );
      }
      // Pages that are no records quote nobody.
      const records = results.filter(({ hits: own }: Told) => own.some(({ kind }: Told) => kind !== 'page'));
      expect(records.length).toBeGreaterThan(0);
      for (const { warning } of records)
        expect(warning).toMatch(/「原本の内容を書き改めた記録」で、話されたとおり、書かれたとおりの言葉ではありません/);
    },
  );

  it('narrows by council and year, and says so where only something near is there', async () => {
    const { results } = await call('search', { query: '委託', council: 'higashimurayama-privacy', year: '2017' });
    for (const { items } of results)
      for (const { address } of items) expect(address).toContain('/higashimurayama-privacy/');
    const near = await call('search', { query: '滞納整理の委託とドローンの飛行' });
    expect([near['total'], near['note']]).toEqual([0, expect.stringContaining('近いもの')]);
  });

  it('reads a meeting part by part, in the words of the record', async () => {
    const first = await call('meeting', { address: MEETING, limit: 3 });
    const second = await call('meeting', {
      address: `${isFull ? SITE_URL.href.replace(/\/$/, '') : ''}${MEETING}#u4`,
      from: 4,
      limit: 3,
    });
    const turns = [...first['discussion'], ...second['discussion']];
    expect(turns.map(({ address }) => own(address))).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `${MEETING}#u${number}`),
    );
    expect(turns[0].text).toBe(said.get(`${MEETING}#u1`));
    expect(first).toMatchObject({
      date: '2010-01-22',
      utterances: expect.any(Number),
      warning: expect.stringContaining('書き改め'),
    });
    expect(first['items'][0]).toMatchObject({ label: '諮問第42号', outcome: '原案どおり承認' });
  });

  it('reads an item over its meetings, and an article with what mentions it', async () => {
    const item = await call('item', { address: '/nerima-privacy/inquiries/5-43' });
    expect(item).toMatchObject({ outcome: '原案どおり承認', label: expect.stringContaining('諮問第43号') });
    expect(item['treatments'][0].discussion.length).toBeGreaterThan(2);
    const article = await call('article', { address: '/nerima-privacy/laws/personal-information-ordinance/13/' });
    expect(article['items'].length).toBeGreaterThan(0);
    for (const { sentence, address } of article['mentions']) {
      const words = said.get(own(address));
      if (words !== undefined) expect(words).toContain(sentence);
    }
  });

  it('tells conditions that nothing answers, the oldest first', async () => {
    const { open, total } = await call('open_conditions', { council: 'higashimurayama-privacy' });
    expect(total).toBeGreaterThan(0);
    expect(open.map(({ date }: Told) => date)).toEqual(open.map(({ date }: Told) => date).sort());
    for (const { text, address } of open)
      expect([text, own(address)]).toEqual([expect.any(String), expect.stringMatching(/#/)]);
  });

  it('says what is not there', async () => {
    await expect(call('item', { address: '/nerima-privacy/inquiries/9-99/' })).rejects.toThrow(/この書庫にありません/);
    await expect(call('meeting', { address: '../../etc/passwd' })).rejects.toThrow(/この書庫にありません/);
  });
});

describe('a folder that is no archive', async () => {
  const empty = join(await temporaryFolder(), 'empty');
  mkdirSync(empty);
  it.each([
    ['missing', join(empty, 'none')],
    ['empty', empty],
  ])('%s: one line on standard error, nothing on the protocol', (_, folder) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, folder], { encoding: 'utf8', input: '' });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/書庫として読めません.*npm run mcp -- dist/);
  });
});
