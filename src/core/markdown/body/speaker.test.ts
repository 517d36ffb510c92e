import type { Paragraph } from 'mdast';
import { toString as inlineText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { readSpeaker, SPEAKER_TITLE } from './speaker.ts';
import { parseMarkdown } from './syntax.ts';

function read(text: string) {
  const opening = readSpeaker(parseMarkdown(text).children[0] as Paragraph);
  if (!opening || opening === 'unclosed') return opening;
  return [opening.speaker, opening.rest && inlineText(opening.rest), opening.brackets];
}

describe('readSpeaker', () => {
  it.each([
    ['（会長）開会します。', ['会長', '開会します。', 'full-width']],
    ['（会長） 開会します。', ['会長', '開会します。', 'full-width']],
    ['（会長）　開会します。', ['会長', '開会します。', 'full-width']],
    ['（会長）\n開会します。', ['会長', '開会します。', 'full-width']],
    ['（会長）', ['会長', undefined, 'full-width']],
    ['（中村(弘)委員）はい。', ['中村(弘)委員', 'はい。', 'full-width']],
    ['（会長）**賛成**です。', ['会長', '賛成です。', 'full-width']],
    ['（会長）（笑）', ['会長', '（笑）', 'full-width']],
    ['（部外者）はい。', ['部外者', 'はい。', 'full-width']],
    ['(会長)開会します。', ['会長', '開会します。', 'half-width']],
    ['(会長）開会します。', ['会長', '開会します。', 'half-width']],
    ['(住宅課長)はい。', ['住宅課長', 'はい。', 'half-width']],
    ['（会長 開会します。', 'unclosed'],
    ['（会長)開会します。', 'unclosed'],
    ['（会長（代理））はい。', 'unclosed'],
    ['（）はい。', 'unclosed'],
    ['（会\n長）はい。', 'unclosed'],
    ['開会します（会長）。', undefined],
    ['(1)委託の内容', undefined],
    ['（１）委託の内容', undefined],
    ['（12）委託の内容', undefined],
    ['（ア）委託の内容', undefined],
    ['（二）委託の内容', undefined],
    ['（Ａ）はい。', ['Ａ', 'はい。', 'full-width']],
    ['(延長)について', undefined],
    ['(笑)', undefined],
    ['**（会長）**はい。', undefined],
    ['　（会長）はい。', undefined],
  ])('%j: %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('keeps the stored text of what follows', () => {
    expect(read('（会長）柴﨑委員、１３条です。\n次の行')).toEqual([
      '会長',
      '柴﨑委員、１３条です。\n次の行',
      'full-width',
    ]);
  });
});

describe('SPEAKER_TITLE', () => {
  it.each([
    '会長',
    '副会長',
    'Ａ委員',
    '住宅課長',
    '総務部次長',
    '課長補佐',
    '情報公開係主事',
    '地域安全課',
    '事務局',
    '総務部',
    '情報公開係',
  ])('%s is told by its end', (label) => {
    expect(label).toMatch(SPEAKER_TITLE);
  });

  it.each(['延長', '成長', '関係', '労使関係', '一部', 'その一部', '結局', '日課', '滞納者', '1', 'ア', '笑'])(
    '%s is not',
    (label) => {
      expect(label).not.toMatch(SPEAKER_TITLE);
    },
  );
});
