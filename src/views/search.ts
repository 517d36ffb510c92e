import { councilAddress, searchAddress } from '../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../core/domain/archive.ts';
import { formatInquiryType, inquiryType } from '../core/domain/item/inquiry-type.ts';
import { formatOutcome, outcome } from '../core/domain/item/outcome.ts';
import { ROLES } from '../core/search/find/facets.ts';
import { makeFrame, type PageFrame } from './frame.ts';
import type { ArchiveContext } from './site-context.ts';

const ROLE_LABELS: Readonly<Record<(typeof ROLES)[number], string>> = {
  chair: '会長',
  'vice-chair': '副会長',
  member: '委員',
  official: '職員（説明と答弁）',
  secretariat: '事務局',
  utterance: '発言すべて',
  writing: '発言以外（要旨・資料など）',
};

/** A choice of a filter; `value` is what the address and the index hold. */
interface FilterOption {
  readonly value: string;
  readonly label: string;
}

export interface SearchPageProps {
  readonly frame: PageFrame;
  /** Address that the form sends to. */
  readonly action: string;
  readonly councils: readonly (FilterOption & { readonly href: string })[];
  readonly departments: readonly { readonly council: string; readonly options: readonly FilterOption[] }[];
  readonly types: readonly FilterOption[];
  readonly outcomes: readonly FilterOption[];
  readonly roles: readonly FilterOption[];
  /** Newest first. */
  readonly years: readonly FilterOption[];
}

/** The filters offer what the archive has: departments, types, outcomes and years in which something was taken up. */
export function searchView(context: ArchiveContext): SearchPageProps {
  const councils = [...context.archive.councils.values()];
  const entries = councils.flatMap(({ meetings }) =>
    meetings.flatMap(({ header }) => [...header.inquiries, ...header.reports]),
  );
  const types = new Set(entries.flatMap((entry) => ('type' in entry ? [entry.type] : [])));
  const outcomes = new Set(entries.map((entry) => entry.outcome));
  const years = new Set(councils.flatMap(({ meetings }) => meetings.map(({ header }) => header.date.slice(0, 4))));
  return {
    frame: makeFrame(context, {
      kind: 'search',
      title: '会議録の検索',
      description: 'すべての会議録の発言・要旨・資料を、言葉で探します。見つかった発言そのものへ移れます。',
      address: searchAddress(),
    }),
    action: context.href(searchAddress()),
    councils: councils.map(({ council }) => ({
      value: council.id,
      label: council.name,
      href: context.href(councilAddress(council.id)),
    })),
    departments: councils
      .map((council) => ({ council: council.council.name, options: departmentsOf(council) }))
      .filter(({ options }) => options.length > 0),
    types: inquiryType.options
      .filter((value) => types.has(value))
      .map((value) => ({ value, label: formatInquiryType(value) })),
    outcomes: outcome.options
      .filter((value) => outcomes.has(value))
      .map((value) => ({ value, label: formatOutcome(value) })),
    roles: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
    years: [...years]
      .sort()
      .reverse()
      .map((year) => ({ value: year, label: `${year}年` })),
  };
}

function departmentsOf({ council, departments, meetings }: CouncilArchive): FilterOption[] {
  const charged = new Set(
    meetings.flatMap(({ header }) => [...header.inquiries, ...header.reports].map((entry) => entry.department)),
  );
  return [...departments.values()]
    .filter(({ id }) => charged.has(id))
    .map(({ id, name }) => ({ value: `${council.id}/${id}`, label: name }));
}
