import { describe, expect, it } from 'vitest';
import type { Fidelity } from '../../domain/meeting/fidelity.ts';
import type { SearchDocument } from '../documents/document.ts';
import type { Segment } from '../documents/segment.ts';
import { findMatches } from '../find/match.ts';
import { findResults, type Scope, wantedOf } from '../find/results.ts';
import { documentOf, makeMemoryShard } from '../fixtures/memory-shard.ts';
import { readQuery } from '../query/query.ts';
import { type Hit, listHits } from './hits.ts';

const segment = (anchor: string, label: string, text: string): Segment => ({ anchor, label, text });
/** @param voices one letter for each utterance */
const document = (voices: string, ...segments: Segment[]): SearchDocument => ({ ...documentOf(), voices, segments });

async function hitsOf(typed: string, scope: Scope, ...documents: SearchDocument[]): Promise<Hit[]> {
  const query = readQuery(typed);
  const matches = await findMatches([makeMemoryShard(documents)], query);
  return findResults(matches, wantedOf(query, scope), {}).flatMap((result) => {
    const found = result.documents.flatMap(({ entry }) => documents[entry.place] ?? []);
    return listHits(result, found, query.words);
  });
}

const anchors = async (typed: string, scope: Scope, ...documents: SearchDocument[]) =>
  (await hitsOf(typed, scope, ...documents)).map((hit) => hit.segment.anchor);

describe('listHits', () => {
  const found = document(
    'mmm',
    segment('u1', '会長', '滞納です。'),
    segment('u2', '委員', '別の話です。'),
    segment('u3', '委員', '滞納した保険料です。'),
  );

  it('says of what was said, and of documents, that the words are not those that were', async () => {
    const all = document(
      'm',
      segment('u1', '会長', '滞納です。'),
      segment('document-1-1', '資料1', '滞納'),
      segment('summary-1', '', '滞納'),
      segment('header', '場所', '滞納'),
      segment('files/a.pdf#page=1', '資料1', '滞納'),
    );
    const told = async (fidelity: Fidelity) => {
      const hits = await hitsOf('滞納', 'segment', { ...all, info: { ...all.info, fidelity } });
      return hits.map((hit) => [hit.segment.anchor, hit.notAsSpoken]).sort();
    };
    expect(await told('summary')).toEqual([
      ['document-1-1', '要約'],
      ['files/a.pdf#page=1', ''],
      ['header', ''],
      ['summary-1', ''],
      ['u1', '要約'],
    ]);
    expect((await told('paraphrase')).at(-1)).toEqual(['u1', '書き改め']);
    expect((await told('verbatim')).at(-1)).toEqual(['u1', '']);
  });

  it('lists segments with all words, or in a matter those with any, the most first', async () => {
    expect(await anchors('滞納 保険料', 'segment', found)).toEqual(['u3']);
    expect(await anchors('滞納 保険料', 'matter', found)).toEqual(['u3', 'u1']);
  });

  it('prefers what was said to a line of the agenda or a fact', async () => {
    const all = document(
      'm',
      segment('u70', '会長', '諮問第45号に移ります。'),
      segment('inquiry-45', '諮問第45号', '委託について'),
      segment('header', '諮問第45号', '承認'),
      segment('document-1-1', '資料1', '諮問第45号の資料'),
    );
    expect(await anchors('諮問第45号', 'segment', all)).toEqual(['u70', 'document-1-1', 'inquiry-45', 'header']);
  });

  it('puts what has the word in its text before what has it in the name of the speaker', async () => {
    const all = document(
      'om',
      segment('u1', '国保年金課長', 'はい。'),
      segment('u2', '委員', '国保の件です。'),
      segment('document-1-1', '資料1', '国保'),
      segment('header', '諮問第45号', '国保年金課'),
    );
    expect(await anchors('国保', 'segment', all)).toEqual(['u2', 'document-1-1', 'u1', 'header']);
  });

  it('puts procedure behind substance', async () => {
    const all = document(
      'Cm',
      segment('u1', '会長', '委託について、ありますか。'),
      segment('u2', '委員', '委託の件です。'),
    );
    expect(await anchors('委託', 'segment', all)).toEqual(['u2', 'u1']);
  });

  it('keeps the order of the record among equals, over all documents of the matter', async () => {
    expect(
      await anchors(
        '滞納',
        'segment',
        document('m', segment('u2', '', '滞納')),
        document('mm', segment('u9', '', '滞納'), segment('u10', '', '滞納')),
      ),
    ).toEqual(['u2', 'u9', 'u10']);
  });

  it('finds a word in the label alone', async () => {
    const [hit] = await hitsOf('住宅課', 'segment', document('o', segment('u1', '住宅課長', 'はい。')));
    expect(hit).toMatchObject({ kind: 'utterance', inLabel: [{ word: 0, start: 0, end: 3 }], inText: [] });
  });

  it('never joins the label and the text', async () => {
    expect(await anchors('長は', 'segment', document('c', segment('u1', '会長', 'はい。')))).toEqual([]);
  });

  it('knows what was said right before and after', async () => {
    const all = document(
      'mmm',
      segment('u1', '', '前'),
      segment('u2', '', '滞納'),
      segment('u9', '', '離れた滞納'),
      segment('header', '', '滞納'),
    );
    const around = (await hitsOf('滞納', 'segment', all)).map(({ before, after }) => [before?.anchor, after?.anchor]);
    expect(around).toEqual([
      ['u1', undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});
