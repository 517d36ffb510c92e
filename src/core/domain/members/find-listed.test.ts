import { describe, expect, it } from 'vitest';
import { listedMembers } from './find-listed.ts';
import { membersSchema } from './member.ts';

const members = membersSchema.parse([
  { name: '青木一郎', role: '座長' },
  { name: '井上花子' },
  { name: '井上太' },
  { name: '井上 次郎', to: '2009-03-31' },
  { name: '江口三郎', to: '2009-03-31' },
  { name: '江口五郎', from: '2009-04-01' },
  { name: '大野', to: '2009-03-31' },
  { name: '大野九郎', from: '2011-04-01' },
  { name: '中村弘一' },
  { name: '中村三郎' },
  { name: '井上', to: '2009-03-31' },
  { name: '星見警察署長' },
]);
const find = listedMembers({ speakers: [{ label: '会長', role: 'chair' }] }, members);
const found = (written: string, day = '2010-01-22') => {
  const { member, inOffice } = find(written, day) ?? {};
  return member && `${member.name}${inOffice ? '' : ', not in office'}`;
};

describe('whom a record means', () => {
  it.each([
    ['the whole name', '青木一郎', '青木一郎'],
    ['the surname', '青木', '青木一郎'],
    ['with a title', '青木委員', '青木一郎'],
    ['with a title of the council', '青木会長', '青木一郎'],
    ['with a role of the list', '青木座長', '青木一郎'],
    ['another width and a space', '青木　一郎', '青木一郎'],
    ['the surname that one in office has', '江口', '江口五郎'],
    ['the whole name of one who is not in office', '江口三郎', '江口三郎, not in office'],
    ['the same, in another width', '井上次郎', '井上 次郎, not in office'],
    ['a surname with the beginning of the given name', '中村（弘）', '中村弘一'],
    ['an office', '星見警察署長', '星見警察署長'],
    ['a list that holds a surname only', '大野', '大野, not in office'],
  ])('by %s: %s is %s', (_, written, name) => {
    expect(found(written)).toBe(name);
  });

  it.each([
    ['two in office have the surname, whatever one of an earlier day is called', '井上'],
    ['two in office begin so', '中村'],
    ['nobody has it', '上田'],
    ['the brackets hold another given name', '中村(明)'],
    ['nothing is written', '（）'],
  ])('is nobody where %s: %s', (_, written) => {
    expect(found(written)).toBeUndefined();
  });

  it.each([
    ['2009-03-31', '江口三郎'],
    ['2009-04-01', '江口五郎'],
  ])('hangs on the day: 江口 of %s is %s', (day, name) => {
    expect(found('江口', day)).toBe(name);
  });
});
