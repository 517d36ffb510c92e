import type { z } from 'zod';
import type { councilSchema, Numbering } from '../../../src/core/domain/council/council.ts';
import type { departmentsSchema } from '../../../src/core/domain/council/department.ts';
import type { criteriaSchema } from '../../../src/core/domain/criteria/criterion.ts';
import type { lawsSchema } from '../../../src/core/domain/law.ts';
import { Random } from './random.ts';
import { readLines } from './template.ts';
import { BUREAUS, FORMER_NAMES, TOPICS, type Topic } from './topic.ts';
import { COUNCIL_BODY_LINES, MUNICIPALITY_LINES, SURNAMES } from './words/names.ts';
import { ACT_SUBJECTS, CRITERIA_CATEGORIES, ORDINANCE_ARTICLES, RULE_ARTICLES } from './words/rules.ts';

const MUNICIPALITIES = readLines(MUNICIPALITY_LINES).map((line) => line.split('|'));
const BODIES = readLines(COUNCIL_BODY_LINES).map((line) => line.split('|'));

/** How many different councils there are names for. */
export const MOST_COUNCILS = MUNICIPALITIES.length * BODIES.length;

/** Numbers of the articles that items of a type cite: of the ordinance, and of its rule. */
type CitedArticles = Readonly<Record<string, { readonly ordinance: string; readonly rule: string | undefined }>>;

/** The department that a business belongs to on a day, by that day's name. */
export interface DepartmentOfDay {
  readonly id: string;
  readonly name: string;
}

/** A made-up council with its registries. */
export interface Municipality {
  readonly id: string;
  readonly council: z.input<typeof councilSchema> & { readonly numbering: Numbering };
  readonly city: string;
  readonly topics: readonly Topic[];
  readonly departments: z.input<typeof departmentsSchema>;
  readonly laws: z.input<typeof lawsSchema>;
  readonly criteria: z.input<typeof criteriaSchema>;
  readonly cited: CitedArticles;
  /** Numbers of all articles of the ordinance. */
  readonly articles: readonly string[];
  /** Surnames of the pool that members are appointed from. */
  readonly members: readonly string[];
  readonly departmentOn: (topic: Topic, date: string) => DepartmentOfDay;
}

/**
 * @param index 0-based; equal indexes and seeds give equal councils
 * @throws {RangeError} from {@link MOST_COUNCILS} on
 */
export function makeMunicipality(seed: string, index: number): Municipality {
  const [city, romaji] = MUNICIPALITIES[index % MUNICIPALITIES.length] ?? [];
  const [suffix, body, matter] = BODIES[Math.floor(index / MUNICIPALITIES.length)] ?? [];
  if (!city || !romaji || !suffix || !body) throw new RangeError(`there are names for ${MOST_COUNCILS} councils only`);
  const random = new Random(`${seed}/municipality/${index}`);
  const topics = random.sample(TOPICS, 34);
  const reorganised = `${random.int(1996, 2014)}-04-01`;
  const { laws, cited, articles } = makeLaws(random, city, topics);
  return {
    id: `${romaji}-${suffix}`,
    city,
    council: {
      name: `${city}${body}`,
      shortName: `${city} ${body}`,
      municipality: city,
      numbering: index % 2 === 0 ? 'term' : 'fiscal-year',
      description: `${matter}について、${city}の実施機関から諮問を受けて意見を述べる、この書庫のために作られた架空の審議会です。`,
      speakers: [
        { label: '会長', role: 'chair' },
        { label: '副会長', role: 'vice-chair' },
        { label: '委員', role: 'member' },
        { label: '事務局', role: 'secretariat' },
      ],
      links: [{ label: `${city}ホームページ`, url: `https://www.city.${romaji}.example.jp/` }],
    },
    topics,
    departments: makeDepartments(topics, reorganised),
    laws,
    criteria: makeCriteria(random, topics),
    cited,
    articles,
    members: random.sample(SURNAMES, 40),
    departmentOn: (topic, date) => {
      const former = FORMER_NAMES.get(topic.department);
      const isFormer = former !== undefined && date < reorganised;
      return isFormer
        ? { id: `${former.id}-former`, name: former.name }
        : { id: topic.department, name: topic.departmentName };
    },
  };
}

function makeDepartments(topics: readonly Topic[], reorganised: string): Municipality['departments'] {
  const used = new Map(topics.map((topic) => [topic.department, topic]));
  const bureaus = BUREAUS.filter(({ id }) => id === 'general' || topics.some((topic) => topic.bureau === id));
  const secretariat = { id: 'disclosure', name: '情報公開課', kana: 'じょうほうこうかいか', parent: 'bureau-general' };
  const sections = [...used].flatMap(([id, topic]) => {
    const parent = `bureau-${topic.bureau}`;
    const today = { id, name: topic.departmentName, kana: topic.departmentKana, parent };
    const former = FORMER_NAMES.get(id);
    if (!former) return [today];
    const lastDay = `${Number(reorganised.slice(0, 4))}-03-31`;
    return [
      { ...former, id: `${id}-former`, parent, to: lastDay, successor: id },
      { ...today, from: reorganised, note: '組織の改正により、名称と分掌が改められた。' },
    ];
  });
  return [...bureaus.map((unit) => ({ ...unit, id: `bureau-${unit.id}` })), secretariat, ...sections];
}

function makeLaws(
  random: Random,
  city: string,
  topics: readonly Topic[],
): Pick<Municipality, 'laws' | 'cited' | 'articles'> {
  let number = 0;
  const articlesOf = (lines: string) =>
    readLines(lines).map((line) => {
      const [subject = '', summary = ''] = line.split('|');
      number += random.int(1, 3);
      return { number: random.chance(0.1) ? `${number}-2` : `${number}`, subject, summary: `${city}では、${summary}` };
    });
  const ordinance = articlesOf(ORDINANCE_ARTICLES);
  number = 0;
  const rule = articlesOf(RULE_ARTICLES);
  const acts = [...new Set(topics.flatMap(({ law }) => law ?? []))].map((title, index) => ({
    id: `act-${index + 1}`,
    title,
    kind: 'act' as const,
    outside: true,
    articles: index % 3 === 0 ? [{ number: `${random.int(3, 140)}`, subject: random.pick(ACT_SUBJECTS) }] : [],
  }));
  const at = (place: number) => ordinance[place]?.number ?? '1';
  const ruleAt = (place: number) => rule[place]?.number;
  return {
    laws: [
      {
        id: 'ordinance',
        title: `${city}個人情報保護条例`,
        kind: 'ordinance',
        aliases: ['条例', '個人情報保護条例'],
        summary: `${city}の実施機関による個人情報の取扱いを定めた、架空の条例です。`,
        articles: ordinance,
      },
      {
        id: 'rule',
        title: `${city}個人情報保護条例施行規則`,
        kind: 'rule',
        of: 'ordinance',
        aliases: ['規則', '条例施行規則'],
        articles: rule,
      },
      ...acts,
    ],
    cited: {
      outsourcing: { ordinance: at(3), rule: ruleAt(0) },
      'secondary-use': { ordinance: at(4), rule: ruleAt(1) },
      'external-provision': { ordinance: at(5), rule: ruleAt(2) },
      'system-linkage': { ordinance: at(6), rule: ruleAt(3) },
    },
    articles: ordinance.map((article) => article.number),
  };
}

function makeCriteria(random: Random, topics: readonly Topic[]): Municipality['criteria'] {
  const first = random.int(1, 6);
  return (['secondary-use', 'external-provision'] as const).map((type, index) => ({
    id: `table-${first + index}`,
    name: `別表${first + index}`,
    title: type === 'secondary-use' ? '目的外利用に関する事前一括承認基準' : '外部提供に関する事前一括承認基準',
    type,
    summary: 'この表の類型と事例に当たるものは、諮問を経ずに行い、後の審議会に報告します。',
    categories: readLines(CRITERIA_CATEGORIES[type]).map((line, place) => {
      const [summary = '', ...requirements] = line.split('|');
      const [a, b] = random.sample(topics, 2).map((topic) => topic.work);
      return {
        number: place + 1,
        summary,
        requirements,
        cases: a && b ? [{ from: `${a}に関する事務`, to: `${b}に関する事務` }] : [],
      };
    }),
  }));
}
