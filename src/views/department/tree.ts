import { councilAddress, departmentAddress, departmentsAddress } from '../../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../../core/domain/archive.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import type { SiteContext } from '../site-context.ts';

/** A unit in the tree of the council's departments. `items` counts its own items, not those of units below. */
export interface DepartmentNode {
  readonly name: string;
  readonly href: string;
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
  return {
    frame: makeFrame(context, {
      council,
      kind: 'departments',
      title: '所管課',
      within: name,
      description: `${name}に案件を出した課と、その上位の組織の一覧です。`,
      address: departmentsAddress(id),
      above: [[name, councilAddress(id)]],
    }),
    councilName: name,
    tree: nodesBelow(context, council, ''),
  };
}

/** The units below a unit, or those that are below none, each once. */
export function nodesBelow(context: SiteContext, council: CouncilArchive, parent: string): DepartmentNode[] {
  const { items, below } = context.departmentItems(council);
  const seen = new Set([parent]);
  const nodesOf = (id: string): DepartmentNode[] =>
    (below.get(id) ?? []).flatMap((unit) => {
      if (seen.has(unit.id)) return [];
      seen.add(unit.id);
      return [
        {
          name: unit.name,
          href: context.href(departmentAddress(council.council.id, unit.id)),
          items: items.get(unit.id)?.length ?? 0,
          below: nodesOf(unit.id),
        },
      ];
    });
  return nodesOf(parent);
}
