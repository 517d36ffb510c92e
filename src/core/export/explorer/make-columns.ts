import type { Item } from '../../domain/archive.ts';
import { namesCriterion } from '../../domain/criteria/history.ts';
import { formatItemInCouncil, formatItemPeriod } from '../../domain/item/label.ts';
import { countDissent, decidingVotes, dissentOf } from '../../domain/item/told.ts';
import { isOverdue } from '../../domain/item/undertakings.ts';
import { formatArticle } from '../../domain/law.ts';
import { articlesCited } from '../../references/cited-articles.ts';
import type { CouncilData } from '../council-data.ts';
import { Dictionary, patternOf } from './dictionary.ts';
import type { ConditionCounts, ExplorerColumns, NamePattern, VoteFacts } from './format.ts';

const idOf = ({ id }: { readonly id: string }): string => id;

/** The columns of a council's items, each with the values of the item's last meeting; what the record lacks has no value. */
export function makeColumns(data: CouncilData, edition: string): ExplorerColumns {
  const { archive } = data;
  const { id, name, shortName = name } = archive.council;
  const items = [...archive.items.values()];
  const entries = items.map(({ latest }) => latest.entry);
  const kinds = new Dictionary<ExplorerColumns['kinds'][number]>(({ key }) => key);
  const periods = new Dictionary<string>();
  const types = new Dictionary<ExplorerColumns['types'][number]>(idOf);
  const outcomes = new Dictionary<ExplorerColumns['outcomes'][number]>(({ label, effect }) => `${effect} ${label}`);
  const articles = new Dictionary<ExplorerColumns['articles'][number]>(idOf);
  const criteria = new Dictionary<ExplorerColumns['criteria'][number]>(idOf);
  const meetings = new Dictionary<string>();
  const votes = new Dictionary<VoteFacts>(JSON.stringify);
  const conditions = new Dictionary<ConditionCounts>();
  const names = new Dictionary<NamePattern>(JSON.stringify);
  const departments = departmentDictionary(data);
  const conditionsOf = indexConditions(data);
  const columns: ExplorerColumns['items'] = {
    number: items.map(({ number }) => number),
    name: items.map((item) =>
      names.place({
        id: patternOf(item.localId, item.number),
        label: patternOf(formatItemInCouncil(item), item.number),
        kind: kinds.place({ key: item.kind.key, label: item.kind.label }),
        period: periods.placeIfAny(formatItemPeriod(item)),
      }),
    ),
    meeting: items.map(({ latest }) => meetings.place(latest.meeting.id)),
    type: entries.map(({ type }) => types.placeIfAny(type && { id: type.id, label: type.label })),
    department: items.map(departments.place),
    outcome: entries.map(({ outcome: { label, effect } }) => outcomes.place({ label, effect })),
    votes: entries.map((entry) => {
      const [text, dissent] = [decidingVotes(entry), dissentOf(entry)];
      if (text === '' && dissent === '') return 0;
      return votes.place(
        dissent === '' ? { text } : { text, dissent: { text: dissent, members: countDissent(entry) } },
      );
    }),
    conditions: items.map((item) => conditions.placeIfAny(conditionsOf.get(item))),
    articles: items.map(({ latest }) =>
      articles.cell(
        articlesCited(archive, latest).map(({ law, article }) => ({
          id: `${law.id}/${article.number}`,
          label: `${law.title}${formatArticle(article.number)}`,
        })),
      ),
    ),
    criteria: entries.map((entry) =>
      criteria.cell(
        entry.criteria.map((use) => {
          const table = [...archive.criteria.values()].find((one) => namesCriterion(use, one));
          const { category } = use;
          return {
            id: `${table?.id ?? use.table}/${category}`,
            label: `${table?.name ?? use.table} 類型${category}`,
          };
        }),
      ),
    ),
  };
  return {
    edition,
    council: { id, name, shortName },
    kinds: kinds.values,
    periods: periods.values,
    types: types.values,
    outcomes: outcomes.values,
    departments: departments.values,
    articles: articles.values,
    criteria: criteria.values,
    meetings: meetings.values,
    votes: votes.values,
    conditions: conditions.values,
    names: names.values,
    items: columns,
  };
}

/** The units in charge, in the order of the council's list, with those above them; then names that the list lacks. */
function departmentDictionary({ archive }: CouncilData) {
  const known = [...archive.departments.values()];
  const inCharge = new Set<string>();
  const unlisted = new Set<string>();
  for (const { latest } of archive.items.values()) {
    let unit = latest.department;
    if (!unit && latest.entry.department !== undefined) unlisted.add(latest.entry.department);
    while (unit && !inCharge.has(unit.id)) {
      inCharge.add(unit.id);
      unit = unit.parent === undefined ? undefined : archive.departments.get(unit.parent);
    }
  }
  const listed = known.filter(({ id }) => inCharge.has(id));
  const places = new Map(listed.map(({ id }, index) => [id, index + 1]));
  const values: ExplorerColumns['departments'] = [
    ...listed.map(({ id, name, parent = '' }) => {
      const above = places.get(parent);
      return { id, name, ...(above === undefined ? {} : { above }) };
    }),
    ...[...unlisted].map((name) => ({ id: name, name })),
  ];
  const placesOfUnlisted = new Map([...unlisted].map((name, index) => [name, listed.length + index + 1]));
  const place = ({ latest: { department, entry } }: Item): number =>
    (department ? places.get(department.id) : placesOfUnlisted.get(entry.department ?? '')) ?? 0;
  return { values, place };
}

function indexConditions({ archive, asked }: CouncilData): ReadonlyMap<Item, ConditionCounts> {
  const counts = new Map<Item, ConditionCounts>();
  for (const one of asked) {
    if (one.kind !== 'condition' || !one.item) continue;
    const [met, open, overdue] = counts.get(one.item) ?? [0, 0, 0];
    const isMet = one.answers.length > 0;
    const isLate = isOverdue(archive, one);
    counts.set(one.item, [met + Number(isMet), open + Number(!isMet && !isLate), overdue + Number(isLate)]);
  }
  return counts;
}
