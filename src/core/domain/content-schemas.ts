import type { z } from 'zod';
import { FIRST_VOCABULARY } from '../vocabulary/presets.ts';
import { councilSchema } from './council/council.ts';
import { departmentsSchema } from './council/department.ts';
import { criteriaSchema } from './criteria/criterion.ts';
import { lawsSchema } from './law.ts';
import { meetingHeaderSchema } from './meeting/header.ts';
import { membersSchema } from './members/member.ts';
import { movedSchema } from './moved.ts';
import { counterpartiesSchema, dataItemsSchema } from './names/name-list.ts';
import { opinionSchema } from './opinion/opinion.ts';
import { guideHeaderSchema } from './site/guide-page.ts';
import { siteInfoSchema } from './site/site-info.ts';
import { synonymsSchema } from './site/synonyms.ts';
import { groundsSchema } from './withheld/ground.ts';
import { withdrawalsSchema } from './withheld/withdrawal.ts';

/** What a secretariat writes by hand: the kind of file, its schema, and where it stands below the content folder. */
export interface ContentKind {
  readonly schema: z.ZodType;
  /** `header` is the YAML between the `---` lines of a markdown file, `file` a whole YAML file. */
  readonly part: 'header' | 'file';
  /** Path below the content folder; `*` stands for one name, `**` for any number of folders. */
  readonly path: string;
}

export const CONTENT_KINDS = {
  archive: { schema: siteInfoSchema, part: 'file', path: 'archive.yaml' },
  synonyms: { schema: synonymsSchema, part: 'file', path: 'synonyms.yaml' },
  grounds: { schema: groundsSchema, part: 'file', path: 'grounds.yaml' },
  council: { schema: councilSchema, part: 'file', path: '*/council.yaml' },
  departments: { schema: departmentsSchema, part: 'file', path: '*/departments.yaml' },
  members: { schema: membersSchema, part: 'file', path: '*/members.yaml' },
  laws: { schema: lawsSchema, part: 'file', path: '*/laws.yaml' },
  criteria: { schema: criteriaSchema, part: 'file', path: '*/criteria.yaml' },
  counterparties: { schema: counterpartiesSchema, part: 'file', path: '*/counterparties.yaml' },
  'data-items': { schema: dataItemsSchema, part: 'file', path: '*/data-items.yaml' },
  'council-grounds': { schema: groundsSchema, part: 'file', path: '*/grounds.yaml' },
  withdrawals: { schema: withdrawalsSchema, part: 'file', path: '*/withdrawals.yaml' },
  moved: { schema: movedSchema, part: 'file', path: '*/moved.yaml' },
  meeting: { schema: meetingHeaderSchema, part: 'header', path: '*/meetings/**/*.md' },
  opinion: { schema: opinionSchema(FIRST_VOCABULARY), part: 'header', path: '*/opinions/**/*.md' },
  guide: { schema: guideHeaderSchema, part: 'header', path: 'guide/*.md' },
} as const satisfies Record<string, ContentKind>;

export type ContentKindName = keyof typeof CONTENT_KINDS;

/** The kind of a file by its path below the content folder, with `/` between the names. */
export function contentKindOf(path: string): ContentKindName | undefined {
  const names = path.split('/');
  return (Object.keys(CONTENT_KINDS) as ContentKindName[]).find((kind) =>
    matches(CONTENT_KINDS[kind].path.split('/'), names),
  );
}

function matches([part, ...pattern]: readonly string[], names: readonly string[]): boolean {
  const [name, ...rest] = names;
  if (part === undefined) return name === undefined;
  if (part === '**') return matches(pattern, names) || (name !== undefined && matches([part, ...pattern], rest));
  return name !== undefined && matchesName(part, name) && matches(pattern, rest);
}

function matchesName(pattern: string, name: string): boolean {
  if (!pattern.startsWith('*')) return name === pattern;
  return name.length > pattern.length - 1 && name.endsWith(pattern.slice(1));
}
