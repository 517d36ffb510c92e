import { describe, expect, it } from 'vitest';
import { findMember, memberTitles } from './member-names.ts';

const titles = memberTitles(
  {
    speakers: [
      { label: '会長', role: 'chair' },
      { label: '臨時委員', role: 'member' },
      { label: '事務局', role: 'secretariat' },
    ],
  },
  ['会長職務代理者', undefined],
);
const members = ['青木一郎', '井上花子', '井上 太', '林太郎', '森田一郎', '瀬川千歳', '清'].map((name) => ({ name }));
const found = (written: string) => findMember(members, written, titles)?.name;

describe('the titles that members are called by', () => {
  it('are those of the council and of its list, the longest first, and none of officials', () => {
    expect(titles).toEqual(['会長職務代理者', '臨時委員', '委員', '会長']);
  });
});

describe('a member who is named', () => {
  it.each([
    ['青木一郎', '青木一郎'],
    ['青木一郎委員', '青木一郎'],
    ['青木委員', '青木一郎'],
    ['青木会長', '青木一郎'],
    ['青木', '青木一郎'],
    ['瀬川臨時委員', '瀬川千歳'],
    ['青 木 委員', '青木一郎'],
    ['井上太委員', '井上 太'],
    ['林委員', '林太郎'],
    ['清委員', '清'],
  ])('%s is %s', (written, name) => {
    expect(found(written)).toBe(name);
  });

  it.each([
    ['two have the surname', '井上委員'],
    ['nobody has it', '上田委員'],
    ['it is only the beginning of a surname', '森委員'],
    ['no name at all', '委員'],
    ['nothing', ''],
    ['somebody else with more to the name', '青木一郎太委員'],
    ['an official', '青木課長'],
  ])('nobody, where %s: %s', (_, written) => {
    expect(found(written)).toBeUndefined();
  });

  it('is nobody where two have the whole name', () => {
    expect(findMember([{ name: '林太郎' }, { name: '林太郎' }], '林太郎委員', titles)).toBeUndefined();
  });
});
