import {
  councilAddress,
  departmentAddress,
  departmentsAddress,
  undertakingsAddress,
} from '../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../core/domain/archive.ts';
import { type Department, departmentChain } from '../core/domain/council/department.ts';
import { formatWareki } from '../core/text/wareki.ts';
import { makeFrame, type PageFrame } from './frame.ts';
import { type KindList, listKinds, newestFirst } from './item/summary.ts';
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
  /** The units above, outermost first. */
  readonly above: readonly DepartmentLink[];
  readonly below: readonly DepartmentLink[];
  readonly kinds: readonly KindList[];
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
      above: [
        [council.council.name, councilAddress(id)],
        ['所管課', departmentsAddress(id)],
      ],
    }),
    name: department.name,
    kana: department.kana,
    note: department.note,
    existence: formatExistence(department),
    successor: successor && link(successor),
    above: departmentChain(council.departments, department.id).slice(0, -1).map(link),
    below: childrenOf(council, department.id).map(link),
    kinds: listKinds(context, council, items),
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

function formatExistence({ from, to }: Department): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  return `${from ? `${formatWareki(from)}から` : ''}${to ? `${formatWareki(to)}まで` : ''}`;
}
