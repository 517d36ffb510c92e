import { z } from 'zod';
import { isoDate, slug, text } from './fields.ts';

/** One organisational unit of the municipality; `parent` and `successor` are ids of other units. */
export const departmentSchema = z.strictObject({
  id: slug,
  name: text,
  kana: text.optional(),
  parent: slug.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  successor: slug.optional(),
  note: text.optional(),
});
export const departmentsSchema = z.array(departmentSchema);

export type Department = z.infer<typeof departmentSchema>;

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
