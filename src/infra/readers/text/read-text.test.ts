import { describe, expect, it } from 'vitest';
import { encode } from '../fixtures/encode.ts';
import { show } from '../fixtures/show-blocks.ts';
import { readText } from './read-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readText', () => {
  it.each([
    ['every line end', '日時\r\n　場所\r氏名\n\n終わり\n', ['日時', '　場所', '氏名', '', '終わり']],
    ['blanks and tabs as they are', '日　時\t 午後 \n', ['日　時\t 午後 ']],
    ['nothing', '', []],
  ])('keeps %s', async (_, text, lines) => {
    expect(show(await readText(bytes(text), 'a.txt'))).toEqual(lines);
  });

  it('counts pages by form feeds, where there are any', async () => {
    const reading = await readText(bytes('一枚目\n\f二枚目\n次の行'), 'a.txt');
    expect(reading).toMatchObject({
      source: {
        name: 'a.txt',
        blocks: [
          { text: '一枚目', page: 1 },
          { text: '二枚目', page: 2 },
          { text: '次の行', page: 2 },
        ],
      },
    });
    expect(await readText(bytes('一枚目'), 'a.txt')).toMatchObject({
      source: { blocks: [{ type: 'line', text: '一枚目' }] },
    });
  });

  it('reads by the encoding it is told', async () => {
    const unclear = encode('ｶｲｷﾞﾛｸ', 'shift_jis');
    const refused = await readText(unclear, 'a.txt');
    expect(show(refused)).toEqual(['✗ source-encoding']);
    expect(refused).toMatchObject({ reason: { at: { file: 'a.txt' }, remedy: expect.stringContaining('--encoding') } });
    expect(show(await readText(unclear, 'a.txt', 'shift_jis'))).toEqual(['ｶｲｷﾞﾛｸ']);
  });

  it('names the line that the told encoding cannot read', async () => {
    const text = Uint8Array.from([...bytes('一行目\n二行目\n'), 0x83, 0x41, ...bytes('\n四行目')]);
    expect(await readText(text, 'a.txt', 'utf-8')).toMatchObject({
      reason: { code: 'source-undecodable', message: 'utf-8として読めない文字が3行目にあります。' },
    });
  });
});
