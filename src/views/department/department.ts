import {
  councilAddress,
  departmentAddress,
  departmentsAddress,
  undertakingsAddress,
} from '../../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../../core/domain/archive.ts';
import { type Department, departmentChain } from '../../core/domain/council/department.ts';
import { reorganisationOf } from '../../core/domain/council/reorganisation.ts';
import { hasDepartmentNews } from '../../core/export/news/news-files.ts';
import { formatDays } from '../../core/text/wareki.ts';
import type { FigureTable } from '../figures/figure-table.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import { type ItemSummary, itemSummary, type KindList, listKinds, newestFirst } from '../item/summary.ts';
import { type OpenUndertakings, openOf } from '../item/undertakings.ts';
import type { SiteContext } from '../site-context.ts';
import { openAges } from './ages.ts';
import { type StudyProps, studyBelow, studyOwn } from './study.ts';
import { type DepartmentNode, nodesBelow } from './tree.ts';

interface DepartmentLink {
  readonly name: string;
  readonly href: string;
}

/** A unit in the order of time among those that it came from and went over into. */
interface ReorganisationStep extends DepartmentLink {
  /** 前身, 後継; empty for the unit itself. */
  readonly part: string;
  readonly isCurrent: boolean;
  /** When it existed, where the registry says so. */
  readonly days: string;
}

export interface DepartmentProps {
  readonly frame: PageFrame;
  readonly name: string;
  readonly kana: string | undefined;
  readonly note: string | undefined;
  /** When the unit existed, where the registry says so. */
  readonly existence: string | undefined;
  /** Oldest first; none for a unit that nothing came before or after. */
  readonly reorganisation: readonly ReorganisationStep[];
  /** The units above, outermost first. */
  readonly above: readonly DepartmentLink[];
  /** The units below, with the items of each. */
  readonly below: readonly DepartmentNode[];
  /** What became of its own items, and, apart, of those of the units below; undefined where there are too few. */
  readonly own: StudyProps | undefined;
  readonly ofBelow: StudyProps | undefined;
  /** Items that it is in charge of. */
  readonly kinds: readonly KindList[];
  /** Items that it has another part in, by the word for it; newest first. */
  readonly roles: readonly { readonly role: string; readonly items: readonly ItemSummary[] }[];
  readonly open: OpenUndertakings;
  /** How long the open ones have waited; undefined where they are few. */
  readonly ages: FigureTable | undefined;
  /** The page of all that the council asked for. */
  readonly undertakings: string;
}

const MOST_OPEN = 20;

export function departmentView(context: SiteContext, council: CouncilArchive, department: Department): DepartmentProps {
  const { id, name } = council.council;
  const link = (one: Department): DepartmentLink => ({
    name: one.name,
    href: context.href(departmentAddress(id, one.id)),
  });
  const { items, asked } = context.departmentItems(council);
  const own = items.get(department.id) ?? [];
  const open = (asked.get(department.id) ?? []).filter(({ answers }) => answers.length === 0);
  const steps = reorganisationOf(council.departments, department);
  return {
    frame: makeFrame(context, {
      council,
      kind: 'department',
      title: department.name,
      within: `所管課｜${name}`,
      description: `${department.name}が${name}に諮った案件の一覧です。`,
      address: departmentAddress(id, department.id),
      news:
        context.info.feeds.perSubject && hasDepartmentNews(council, context.departmentRoles(council), department)
          ? { title: `${department.name}の案件` }
          : undefined,
      above: [
        [name, councilAddress(id)],
        ['所管課', departmentsAddress(id)],
      ],
    }),
    name: department.name,
    kana: department.kana,
    note: department.note,
    existence: formatDays(department) || undefined,
    reorganisation:
      steps.length < 2
        ? []
        : steps.map(({ department: one, generation }) => ({
            ...link(one),
            part: generation < 0 ? '前身' : generation > 0 ? '後継' : '',
            isCurrent: generation === 0,
            days: formatDays(one),
          })),
    above: departmentChain(council.departments, department.id).slice(0, -1).map(link),
    below: nodesBelow(context, council, department.id),
    own: studyOwn(context, council, own),
    ofBelow: studyBelow(context, council, department),
    kinds: listKinds(context, council, own),
    roles: rolesOf(context, council, department),
    open: openOf(context, council, open, MOST_OPEN),
    ages: openAges(council, open),
    undertakings: context.href(undertakingsAddress(id)),
  };
}

function rolesOf(context: SiteContext, council: CouncilArchive, { id }: Department): DepartmentProps['roles'] {
  const parts = context.departmentRoles(council).byDepartment.get(id) ?? [];
  // The council's own words in their order, then others in that of the record.
  const own = council.council.vocabulary.sheet.departments.map(({ label }) => label);
  const words = new Set([...own, ...parts.map(({ role }) => role)]);
  return [...words].flatMap((role) => {
    const items = newestFirst(parts.filter((part) => part.role === role).map(({ item }) => item));
    return items.length === 0 ? [] : [{ role, items: items.map((item) => itemSummary(context, council, item)) }];
  });
}
