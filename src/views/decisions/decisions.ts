import {
  councilAddress,
  decisionsAddress,
  departmentsAddress,
  guideAddress,
} from '../../core/domain/address/addresses.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import type { ArchiveContext } from '../site-context.ts';
import { type YearDoors, yearDoors } from './doors.ts';

/** Id of the handbook's page that explains the explorer. */
const GUIDE_PAGE = 'decisions';

export interface DecisionsProps {
  readonly frame: PageFrame;
  readonly total: number;
  /** The handbook's page, where the archive has it. */
  readonly guide: string | undefined;
  /** Ids of the councils that have items, in the order of the site: each has its files. */
  readonly councils: readonly string[];
  /** The ways for those without scripts, and for whoever likes lists. */
  readonly doors: readonly (YearDoors & {
    readonly name: string;
    readonly href: string;
    readonly departments: string | undefined;
  })[];
}

export function decisionsView(context: ArchiveContext): DecisionsProps {
  const councils = [...context.archive.councils.values()].filter(({ items }) => items.size > 0);
  return {
    frame: makeFrame(context, {
      kind: 'decisions',
      title: '案件一覧',
      description: 'すべての案件を、所管課・種別・結論・反対や保留・条件などで絞り込み、数え、ファイルに取り出します。',
      address: decisionsAddress(),
    }),
    total: councils.reduce((sum, { items }) => sum + items.size, 0),
    guide: context.guide.some(({ id }) => id === GUIDE_PAGE) ? context.href(guideAddress(GUIDE_PAGE)) : undefined,
    councils: councils.map(({ council }) => council.id),
    doors: councils.map((council) => ({
      ...yearDoors(context, council, [...council.items.values()]),
      name: council.council.name,
      href: context.href(councilAddress(council.council.id)),
      departments: council.departments.size > 0 ? context.href(departmentsAddress(council.council.id)) : undefined,
    })),
  };
}
