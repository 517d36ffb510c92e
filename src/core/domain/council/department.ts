import { z } from 'zod';
import { isoDate, slug, text } from '../fields.ts';

/** One organisational unit of the municipality; `parent` and `successor` are ids of other units. */
const departmentSchema = z.strictObject({
  id: slug.meta({ title: 'id', description: 'ページのアドレスになります。公開した後は変えません。' }),
  name: text.meta({ title: '組織の名前' }),
  kana: text.optional().meta({ title: '読み', description: 'ひらがな' }),
  parent: slug.optional().meta({ title: '上位の組織の id' }),
  from: isoDate.optional().meta({ title: 'この名前になった日' }),
  to: isoDate.optional().meta({ title: 'この名前の最後の日' }),
  successor: slug.optional().meta({ title: '後継の組織の id', description: '改称・統合された先' }),
  note: text.optional().meta({ title: '注記' }),
});
export const departmentsSchema = z
  .array(departmentSchema)
  .meta({ title: '組織', description: '所管課とその上位の組織（departments.yaml）' });

export type Department = z.infer<typeof departmentSchema>;

/**
 * The unit that a record means: by its id, or by the name that exactly one unit had on the day.
 * @param date ISO
 */
export function findDepartment(
  departments: ReadonlyMap<string, Department>,
  written: string | undefined,
  date: string,
): Department | undefined {
  if (written === undefined) return undefined;
  const byId = departments.get(written);
  if (byId) return byId;
  const named = [...departments.values()].filter(
    ({ name, from = date, to = date }) => name === written && from <= date && date <= to,
  );
  return named.length === 1 ? named[0] : undefined;
}

/**
 * The units that a cell of a paper names: each part between 、 has to be the name that one unit had on the day, which the
 * units above it may lead: 区民部 国保年金課. None where a part is anything else.
 * @param date ISO
 */
export function readDepartments(
  departments: ReadonlyMap<string, Department>,
  words: string,
  date: string,
): readonly Department[] {
  const found = words.split(/[、，,]/).map((part) => {
    const path = part.trim().split(/\s+/);
    const led = [...departments.values()].filter(({ id, name, from = date, to = date }) => {
      if (name !== path.at(-1) || date < from || to < date) return false;
      const chain = departmentChain(departments, id).map((unit) => unit.name);
      return path.join(' ') === chain.slice(-path.length).join(' ');
    });
    return led.length === 1 ? led[0] : undefined;
  });
  return found.every((one) => one !== undefined) ? found : [];
}

/** The units above a department, outermost first, the department itself last. A broken or circular chain is cut. */
export function departmentChain(departments: ReadonlyMap<string, Department>, id: string): Department[] {
  const chain: Department[] = [];
  const seen = new Set<string>();
  let current = departments.get(id);
  while (current && !seen.has(current.id)) {
    seen.add(current.id);
    chain.unshift(current);
    current = current.parent === undefined ? undefined : departments.get(current.parent);
  }
  return chain;
}
