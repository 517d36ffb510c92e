import {
  councilAddress,
  departmentAddress,
  departmentsAddress,
  undertakingsAddress,
} from '../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../core/domain/archive.ts';
import { type Department, departmentChain } from '../core/domain/council/department.ts';
import { hasDepartmentNews } from '../core/export/news/news-files.ts';
import { formatDays } from '../core/text/wareki.ts';
import { makeFrame, type PageFrame } from './frame.ts';
import { type ItemSummary, itemSummary, type KindList, listKinds, newestFirst } from './item/summary.ts';
import { type OpenUndertakings, openOfDepartment } from './item/undertakings.ts';
import type { SiteContext } from './site-context.ts';

interface DepartmentLink {
  readonly name: string;
  readonly href: string;
}

export interface DepartmentProps {
  readonly frame: PageFrame;
  readonly name: string;
  readonly kana: string | undefined;
  readonly note: string | undefined;
  /** When the unit existed, where the registry says so. */
  readonly existence: string | undefined;
  readonly successor: DepartmentLink | undefined;
  /** Units that this one succeeded. */
  readonly predecessors: readonly DepartmentLink[];
  /** The units above, outermost first. */
  readonly above: readonly DepartmentLink[];
  readonly below: readonly DepartmentLink[];
  /** Items that it is in charge of. */
  readonly kinds: readonly KindList[];
  /** Items that it has another part in, by the word for it; newest first. */
  readonly roles: readonly { readonly role: string; readonly items: readonly ItemSummary[] }[];
  readonly open: OpenUndertakings;
  /** The page of all that the council asked for. */
  readonly undertakings: string;
}

export function departmentView(context: SiteContext, council: CouncilArchive, department: Department): DepartmentProps {
  const id = council.council.id;
  const link = (one: Department): DepartmentLink => ({
    name: one.name,
    href: context.href(departmentAddress(id, one.id)),
  });
  const items = itemsOf(council, department);
  const successor = department.successor === undefined ? undefined : council.departments.get(department.successor);
  return {
    frame: makeFrame(context, {
      kind: 'department',
      title: department.name,
      within: `所管課｜${council.council.name}`,
      description: `${department.name}が${council.council.name}に諮った案件の一覧です。`,
      address: departmentAddress(id, department.id),
      news: hasDepartmentNews(council, context.departmentRoles(council), department)
        ? { title: `${department.name}の案件` }
        : undefined,
      above: [
        [council.council.name, councilAddress(id)],
        ['所管課', departmentsAddress(id)],
      ],
    }),
    name: department.name,
    kana: department.kana,
    note: department.note,
    existence: formatDays(department) || undefined,
    successor: successor && link(successor),
    predecessors: [...council.departments.values()].filter((one) => one.successor === department.id).map(link),
    above: departmentChain(council.departments, department.id).slice(0, -1).map(link),
    below: childrenOf(council, department.id).map(link),
    kinds: listKinds(context, council, items),
    roles: rolesOf(context, council, department),
    open: openOfDepartment(context, council, department.id),
    undertakings: context.href(undertakingsAddress(id)),
  };
}

/** A unit in the tree of the council's departments. `items` counts its own items, not those of units below. */
export interface DepartmentNode extends DepartmentLink {
  readonly items: number;
  readonly below: readonly DepartmentNode[];
}

export interface DepartmentsProps {
  readonly frame: PageFrame;
  readonly councilName: string;
  readonly tree: readonly DepartmentNode[];
}

export function departmentsView(context: SiteContext, council: CouncilArchive): DepartmentsProps {
  const { id, name } = council.council;
  const node = (department: Department): DepartmentNode => ({
    name: department.name,
    href: context.href(departmentAddress(id, department.id)),
    items: itemsOf(council, department).length,
    below: childrenOf(council, department.id).map(node),
  });
  return {
    frame: makeFrame(context, {
      kind: 'departments',
      title: '所管課',
      within: name,
      description: `${name}に案件を出した課と、その上位の組織の一覧です。`,
      address: departmentsAddress(id),
      above: [[name, councilAddress(id)]],
    }),
    councilName: name,
    tree: childrenOf(council, undefined).map(node),
  };
}

function childrenOf(council: CouncilArchive, parent: string | undefined): Department[] {
  return [...council.departments.values()].filter((department) => department.parent === parent);
}

function itemsOf(council: CouncilArchive, department: Department) {
  return newestFirst(council.items.values()).filter((item) => item.latest.department === department);
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
