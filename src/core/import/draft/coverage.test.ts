import { describe, expect, it } from 'vitest';
import { HEAD, spokenIn } from '../fixtures/spoken.ts';
import { measureCoverage } from './coverage.ts';

const source = (...lines: string[]) => ({ name: 's', blocks: lines.map((text) => ({ type: 'line' as const, text })) });
const draft = (header: string, body: string) => `---\n${header}\n---\n\n${body}\n`;

describe('the three shares', () => {
  it.each([
    ['text', draft('', 'あいう'), [3, 0, 0]],
    ['a field', draft('place: あいう', ''), [3, 0, 0]],
    ['a comment of the header', draft('# あいう', ''), [0, 0, 3]],
    ['a comment that is indented', draft('a:\n  # あいう', ''), [0, 0, 3]],
    ['a heading is no comment', draft('', '## あいう'), [3, 0, 0]],
    ['the section', draft('', '## 発言\n\n## 取り込めなかった箇所\n\nあいう'), [0, 3, 0]],
    ['text and a comment hold the same', draft('# あいう', 'あい'), [2, 0, 1]],
    ['one of each', draft('# あ', 'い\n\n## 取り込めなかった箇所\n\nう'), [1, 1, 1]],
    ['nothing of it', draft('', 'か'), [0, 0, 0]],
    ['a draft without a header', 'あい', [2, 0, 0]],
  ])('%s', (_, text, shares) => {
    const { record, unplaced, comments, kept, total } = measureCoverage(source('あ い', 'う'), text);
    expect([record, unplaced, comments]).toEqual(shares);
    expect([kept, total]).toEqual([shares.reduce((sum, one) => sum + one, 0), 3]);
  });
});

describe('speech that could not be divided', () => {
  it.each([
    ['nothing says who speaks', '議事\nただいまから始めます。\n費用はいくらですか。\n百万円です。'],
    [
      'sentences below a list of people',
      '出席者\n白石会長、黒田委員\nそれでは始めましょう。次第を御覧ください。\n伺います。',
    ],
    ['sentences below the place', '開会\n本日は足元の悪い中ありがとうございます。\n早速ですが議事に入ります。'],
  ])('is text: %s', (_, body) => {
    const { draft: text, coverage } = spokenIn(HEAD + body);
    const comments = text.split('\n').filter((line) => line.startsWith('#   '));
    expect(comments.filter((line) => /(?:です|ます)。|か。/u.test(line))).toEqual([]);
    expect(coverage.kept).toBe(coverage.total);
  });

  it('is announced in the first line of the draft', () => {
    const text = `${HEAD}○白石会長　始めます。\n○黒田委員　伺います。\n以上\n問合せ先　環境課`;
    expect(spokenIn(text).draft.split('\n')[1]).toBe(
      '# 原本の1行（7字）は置き場所が決まらず、この下書きの最後の「取り込めなかった箇所」にあります。',
    );
    expect(spokenIn(text.slice(0, text.indexOf('以上'))).draft).not.toContain('置き場所');
  });
});

describe('fidelity', () => {
  const say = (sentence: string) => `○白石会長　始めます。\n${`○黒田委員　${sentence}\n`.repeat(6)}`;
  it.each([
    ['polite speech', say('費用はいくらですか。'), '案は「verbatim（逐語）」です。理由：発言の7文のうち7文が'],
    ['hesitation', say('えー、費用は。あのー、いくらか。まあ、よいです。'), '理由：言いよどみまで書かれている'],
    [
      'half of it no speech',
      say('費用はいくらですか。高いと考える。'),
      '案は「summary（要約）」です。理由：発言の13文のうち6文が話し言葉でない',
    ],
    ['nobody speaks', '議事\n計画について協議した。', '理由：だれかの発言として書かれた文がない'],
    ['no speech', say('費用を問う。'), '「である」調で書かれているので、要約した記録（summary）としました。'],
  ])('%s', (_, body, message) => {
    const { messages } = spokenIn(HEAD + body);
    expect(messages.filter((one) => /fidelity|summary/.test(one))).toEqual([expect.stringContaining(message)]);
  });

  it.each(['会議録（要点筆記）', '会議要録', '速記録'])('is what the title says: %s', (title) => {
    const { messages, draft: text } = spokenIn(HEAD.replace('会議録', title) + say('伺います。'));
    expect(messages.filter((one) => one.includes('fidelity'))).toEqual([]);
    expect(text).toContain(title === '速記録' ? 'fidelity: verbatim' : 'fidelity: summary');
  });
});

it('asks about labels one by one where a list lacks them, and at once where there is no list', () => {
  const body = '○白石会長　始めます。\n○山吹審議官　はい、百万円です。\n○茶谷市場長　七月です。\n';
  const asked = (text: string) => spokenIn(text).messages.filter((message) => message.includes('発言者'));
  expect(asked(HEAD + body)).toEqual([expect.stringContaining('「白石会長」「山吹審議官」「茶谷市場長」（3件）')]);
  expect(asked(`${HEAD}出席者　白石会長、黒田委員\n${body}`)).toHaveLength(2);
});

it('says once that numbers of reports are not kept', () => {
  const agenda = '議題\n（1）報告第3号 住所の訂正について\n（2）報告第4号 還付の誤りについて\n議事\n';
  const { messages } = spokenIn(`${HEAD}${agenda}○白石会長　報告第3号です。\n○黒田委員　伺います。`);
  expect(messages.filter((message) => message.includes('並び順'))).toEqual([
    expect.stringContaining('原本の3番は「報告1」、4番は「報告2」です。'),
  ]);
});
