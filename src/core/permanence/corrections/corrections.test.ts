import { describe, expect, it } from 'vitest';
import { correctedCouncil } from '../../fixtures/corrected-council.ts';
import { correctionsAt, correctionsOf, correctionsOn, councilCorrections, lastCorrected } from './list.ts';
import { correctedPlace } from './place.ts';

const { council } = correctedCouncil();
const [meeting, untouched] = council.meetings;
const opinion = council.opinions.get('2010-06-01-1')?.record;
if (!meeting || !untouched || !opinion) throw new Error('no record');

describe('the place of a correction', () => {
  it.each([
    ['u1', 'u1', '発言1（会長）', '会長\n開会します。'],
    ['#u1', 'u1', '発言1（会長）', '会長\n開会します。'],
    ['u3', 'u3', '発言3（委員）', '委員\n次の2点を伺います。\n契約の期間\n契約の相手'],
    ['summary-1', 'summary-1', '要旨「諮問第42号」', '諮問第42号\n住宅課が説明し、委員が質問した。'],
    ['資料1', 'document-1-1', '資料1', '資料1\n諮問第42号\n件名\t住宅の業務の委託\n委託先\t株式会社乙'],
    ['document-1-1', 'document-1-1', '資料1「諮問第42号」', '諮問第42号\n件名\t住宅の業務の委託\n委託先\t株式会社乙'],
    ['part-1', 'part-1', '発言「開会」', '開会'],
    ['諮問第42号', 'inquiry-42', '諮問第42号', '住宅の業務の委託について\n諮問第42号'],
    ['inquiry-42/title', 'inquiry-42', '諮問第42号の件名', '住宅の業務の委託について'],
    ['諮問第42号/結論', 'inquiry-42', '諮問第42号の結論', 'continued\n継続審議\ncontinued'],
    ['date', 'header', '開催日', '2010-01-22\n平成22年1月22日'],
    ['attendees.absent', 'header', '欠席した委員', '西川'],
    ['欠席した委員', 'header', '欠席した委員', '西川'],
    ['contact', 'header', '問い合わせ先', ''],
  ])('%s of a meeting', (name, anchor, label, text) => {
    const place = correctedPlace(council, meeting, name);
    expect([place?.anchor, place?.label, place?.text()]).toEqual([anchor, label, text]);
  });

  it.each([
    ['p2', 'p2', '段落2', '規則第6条による契約が結ばれている。'],
    ['to', 'header', '宛先', '甲市長'],
    ['題名', 'header', '題名', '委託の基準について'],
  ])('%s of a document', (name, anchor, label, text) => {
    const place = correctedPlace(council, opinion, name);
    expect([place?.anchor, place?.label, place?.text()]).toEqual([anchor, label, text]);
  });

  it.each(['u0', 'u99', 'p1', 'part-2', 'summary-9', 'document-1-9', '諮問第99号', '諮問第42号/x', 'corrections', ''])(
    '%j is none of a meeting',
    (name) => {
      expect(correctedPlace(council, meeting, name)).toBeUndefined();
    },
  );

  it.each(['p0', 'p3', 'p01', 'u1', 'attendees'])('%s is none of a document', (name) => {
    expect(correctedPlace(council, opinion, name)).toBeUndefined();
  });
});

describe('the corrections of a council', () => {
  it('have permanent names, and further ones of a day at a place are counted', () => {
    expect(correctionsOf(council, meeting).map(({ anchor }) => anchor)).toEqual([
      'correction-2010-03-01-u3',
      'correction-2010-03-01-u1',
      'correction-2010-04-01-u4',
      'correction-2010-05-01-inquiry-42',
      'correction-2010-05-01-header',
      'correction-2010-05-01-u3',
    ]);
    const { corrections } = meeting.header;
    const twice = {
      ...meeting,
      header: { ...meeting.header, corrections: [...corrections, ...corrections.slice(-1)] },
    };
    expect(correctionsOf(council, twice).at(-1)?.anchor).toBe('correction-2010-05-01-u3-2');
  });

  it('come newest first, those of one day with the newest record first', () => {
    expect(councilCorrections(council).map(({ correction, place }) => `${correction.date} ${place.label}`)).toEqual([
      '2010-07-02 宛先',
      '2010-07-01 段落2',
      '2010-05-01 発言3（委員）',
      '2010-05-01 出席した委員',
      '2010-05-01 諮問第42号の結論',
      '2010-04-01 発言4（年金長）',
      '2010-03-01 発言1（会長）',
      '2010-03-01 発言3（委員）',
    ]);
  });

  it('are those of an utterance, or of an item', () => {
    const all = correctionsOf(council, meeting);
    const [item] = meeting.header.items;
    if (!item) throw new Error('no item');
    expect(correctionsAt(all, 'u3').map(({ correction }) => correction.now)).toEqual(['次の2点', '契約の相手']);
    expect(correctionsOn(all, item.named).map(({ correction }) => correction.now)).toEqual(['継続']);
  });

  it('tell when a record was corrected last', () => {
    expect([meeting, untouched, opinion].map(lastCorrected)).toEqual(['2010-05-01', undefined, '2010-07-02']);
  });
});
