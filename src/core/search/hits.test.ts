import { describe, expect, it } from 'vitest';
import type { FoundDocument } from './fragment.ts';
import { findHits } from './hits.ts';
import { readQuery } from './query.ts';
import type { Segment } from './segment.ts';

const segment = (anchor: string, label: string, text: string): Segment => ({ anchor, label, text });
const document = (...segments: Segment[]): FoundDocument => ({
  key: '/kou/meetings/2010-01-22/#inquiry-45',
  info: { council: '甲', meeting: '第1回', date: '', items: [] },
  segments,
});

const addresses = (typed: string, ...documents: FoundDocument[]) =>
  findHits(documents, readQuery(typed).words).map(({ address }) => address.replace('/kou/meetings/2010-01-22/', ''));

describe('findHits', () => {
  it('lists segments with any of the words, those with the most first', () => {
    const found = document(
      segment('u1', '会長', '滞納です。'),
      segment('u2', '委員', '別の話です。'),
      segment('u3', '委員', '滞納した保険料です。'),
    );
    expect(addresses('滞納 保険料', found)).toEqual(['#u3', '#u1']);
  });

  it('prefers what was said to a line of the agenda or a fact', () => {
    const found = document(
      segment('inquiry-45', '諮問第45号', '委託について'),
      segment('header', '諮問第45号', '承認'),
      segment('document-1-1', '資料1', '諮問第45号の資料'),
      segment('u70', '会長', '諮問第45号に移ります。'),
    );
    expect(addresses('諮問第45号', found)).toEqual(['#u70', '#document-1-1', '#inquiry-45', '#header']);
  });

  it('keeps the order of the record among equals, over all documents of the matter', () => {
    expect(
      addresses(
        '滞納',
        document(segment('u2', '', '滞納')),
        document(segment('u9', '', '滞納'), segment('u10', '', '滞納')),
      ),
    ).toEqual(['#u2', '#u9', '#u10']);
  });

  it('finds a word in the label alone', () => {
    const [hit] = findHits([document(segment('u1', '住宅課長', 'はい。'))], readQuery('住宅課').words);
    expect(hit).toMatchObject({ kind: 'utterance', inLabel: [{ word: 0, start: 0, end: 3 }], inText: [] });
  });

  it('never joins the label and the text', () => {
    expect(addresses('長は', document(segment('u1', '会長', 'はい。')))).toEqual([]);
  });
});
