import { describe, expect, it } from 'vitest';
import { type Department, departmentChain, readDepartments } from './department.ts';

const registry = (...departments: Department[]) => new Map(departments.map((one) => [one.id, one]));

describe('readDepartments', () => {
  const known = registry(
    { id: 'residents', name: '区民部' },
    { id: 'welfare', name: '福祉部' },
    { id: 'pension', name: '年金課', parent: 'residents', to: '2005-03-31' },
    { id: 'insurance', name: '保険課', parent: 'residents', from: '2005-04-01' },
    { id: 'plan-1', name: '計画課', parent: 'residents' },
    { id: 'plan-2', name: '計画課', parent: 'welfare' },
  );

  it.each([
    ['年金課', ['pension']],
    [' 区民部　年金課 ', ['pension']],
    ['福祉部、区民部 年金課', ['welfare', 'pension']],
    ['福祉部 計画課', ['plan-2']],
    ['保険課', []],
    ['計画課', []],
    ['福祉部 年金課', []],
    ['年金課ほか', []],
    ['年金課、その他の課', []],
    ['区民部年金課', []],
    ['', []],
  ])('%j on a day when 年金課 was there', (words, ids) => {
    expect(readDepartments(known, words, '2005-03-31').map(({ id }) => id)).toEqual(ids);
  });
});

describe('departmentChain', () => {
  it('lists the units above, outermost first', () => {
    const known = registry(
      { id: 'bureau', name: '本部' },
      { id: 'division', name: '部', parent: 'bureau' },
      { id: 'section', name: '課', parent: 'division' },
    );
    expect(departmentChain(known, 'section').map(({ id }) => id)).toEqual(['bureau', 'division', 'section']);
    expect(departmentChain(known, 'bureau').map(({ id }) => id)).toEqual(['bureau']);
  });

  it('cuts a chain that is broken or goes round', () => {
    const known = registry(
      { id: 'a', name: '甲', parent: 'b' },
      { id: 'b', name: '乙', parent: 'a' },
      { id: 'c', name: '丙', parent: 'nowhere' },
    );
    expect(departmentChain(known, 'a').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(departmentChain(known, 'c').map(({ id }) => id)).toEqual(['c']);
    expect(departmentChain(known, 'nowhere')).toEqual([]);
  });
});
