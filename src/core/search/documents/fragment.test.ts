import { expect, it } from 'vitest';
import { smallDocuments } from '../fixtures/small-archive.ts';
import { formatFragment, readFragment, readUnits, writeUnits } from './fragment.ts';

const [document] = smallDocuments();
if (!document) throw new Error('the small archive is empty');

it('gives a document back as stored', () => {
  const odd = {
    ...document,
    segments: [
      { anchor: 'u90', label: '', text: '' },
      { anchor: 'u92', label: 'Ａ委員', text: '<b>"引用"</b> & \'他\'' },
      { anchor: 'u93', label: '甲　乙', text: '一行目\n\t二行目　 ＵＳＢ\u0085\u200b' },
      { anchor: 'u94', label: '柴﨑', text: '😀𠮷 \ud800 葛\u{E0100}' },
    ],
  };
  const { key, info, segments } = odd;
  expect(readFragment(readUnits(writeUnits(formatFragment(odd))))).toEqual({ key, info, segments });
});
