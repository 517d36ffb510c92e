import { describe, expect, it } from 'vitest';
import { formatNamedItem } from '../../domain/address/ids.ts';
import { correctedCouncil, ORIGINAL_DIGEST } from '../../fixtures/corrected-council.ts';
import { correctionPieces } from './correction-pieces.ts';
import { segmentKind } from './segment.ts';

const { council } = correctedCouncil();
const [meeting] = council.meetings;
if (!meeting) throw new Error('no meeting');
const pieces = correctionPieces(council, meeting);

describe('what is found of corrections', () => {
  it('is all that is shown, with the items whose pages show it', () => {
    expect(
      pieces
        .slice(0, 4)
        .map(({ items, segment }) => [items.map(formatNamedItem), segment.anchor, segment.label, segment.text]),
    ).toEqual([
      [
        ['諮問第42号'],
        'correction-2010-03-01-u3',
        '訂正　発言3（委員）',
        '平成22年3月1日\n実質 記録が述べている内容を改めたものです。\n次の3点\n次の2点\n録音と照合し、数の誤りを改めた。\n住宅課長\n原本は改めていません。',
      ],
      [
        [],
        'correction-2010-03-01-u1',
        '訂正　発言1（会長）',
        '平成22年3月1日\n誤字 文字の誤りを直したもので、記録の意味は変わりません。\n開会いたします\n開会します\n録音と照合した。',
      ],
      [
        ['諮問第43号'],
        'correction-2010-04-01-u4',
        '訂正　発言4（年金長）',
        '平成22年4月1日\n実質 記録が述べている内容を改めたものです。\n個人に関する情報（情報公開条例第7条第2号）\n条例第16条による目的外利用\n公にできない文字を除いた。',
      ],
      [
        ['諮問第42号'],
        'correction-2010-05-01-inquiry-42',
        '訂正　諮問第42号の結論',
        '平成22年5月1日\n実質 記録が述べている内容を改めたものです。\n承認\n継続\n結論を写し誤っていた。',
      ],
    ]);
  });

  it('leads to the corrections, and to the originals with their digests', () => {
    expect(pieces.map(({ segment }) => segmentKind(segment.anchor))).toEqual(Array(8).fill('notes'));
    expect(pieces.slice(6).map(({ segment }) => [segment.anchor, segment.label, segment.text])).toEqual([
      ['originals', '原本　会議要録（決裁済み）', ORIGINAL_DIGEST.slice(7)],
      ['originals', '原本　2010-01-22.docx', 'd'.repeat(64)],
    ]);
  });
});
