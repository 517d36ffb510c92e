import { describe, expect, it } from 'vitest';
import { type Department, departmentChain } from './department.ts';

const registry = (...departments: Department[]) => new Map(departments.map((one) => [one.id, one]));

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
