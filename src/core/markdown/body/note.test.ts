import { describe, expect, it } from 'vitest';
import { noteLabel, readNote } from './note.ts';

const at = { file: 'a.md', line: 1, column: 1 };

describe('readNote', () => {
  it.each([
    ['〔資料1に基づき説明〕', 'stage', '資料1に基づき説明'],
    ['〔後日補足：認定は1万社である。〕', 'supplement', '認定は1万社である。'],
    ['〔非公開：条例第6条〕', 'withheld', '条例第6条'],
    ['〔非公開〕', 'withheld', ''],
    ['〔注：原文のまま〕', 'editorial', '原文のまま'],
    ['〔注目すべき説明〕', 'stage', '注目すべき説明'],
    ['〔注:半角のコロン〕', 'stage', '注:半角のコロン'],
    ['〔二行に\nわたる〕', 'stage', '二行に\nわたる'],
    [' 〔前後の空白〕\n', 'stage', '前後の空白'],
    ['〔〕', 'stage', ''],
  ])('%j is a note of kind %s', (text, kind, inner) => {
    expect(readNote(text, at)).toEqual({ type: 'note', kind, text: inner, at });
  });

  it.each(['', '説明', '〔説明', '説明〕', '〔一〕〔二〕', '〔一〕続き', '前〔一〕', '〔一〔二〕〕'])(
    '%j is no note',
    (text) => {
      expect(readNote(text, at)).toBeUndefined();
    },
  );

  it('every kind but the stage direction has a label', () => {
    expect((['stage', 'supplement', 'withheld', 'editorial'] as const).map(noteLabel)).toEqual([
      '',
      '後日補足',
      '非公開',
      '注',
    ]);
  });
});
