import { formatFiscalYear } from '../../../src/core/text/wareki.ts';
import { ASPECTS } from './aspect.ts';
import type { DepartmentOfDay, Municipality } from './municipality.ts';
import type { Random } from './random.ts';
import type { Sitting } from './schedule.ts';
import type { Topic } from './topic.ts';
import { COMPANY_ENDINGS, COMPANY_STEMS, FACILITY_ENDINGS, PLACE_STEMS } from './words/names.ts';
import { GUARDS, HARMS, OCCASIONS, PAPERS, RESIDENTS, THINGS } from './words/nouns.ts';

/** What is being talked about: the same words come back through a whole discussion. */
export interface Scene {
  readonly municipality: Municipality;
  readonly sitting: Sitting;
  /** Surnames of the members present. */
  readonly members: readonly string[];
  readonly topic: Topic;
  readonly department: DepartmentOfDay;
  readonly task: string;
  readonly company: string;
  readonly agency: string;
  /** Slots that only this moment knows: label, title, aspect, counts. They come before all others. */
  readonly said: Readonly<Record<string, string>>;
}

export type SceneFrame = Pick<Scene, 'municipality' | 'sitting' | 'members'>;

/** A scene about one business of the municipality. */
export function makeScene(random: Random, frame: SceneFrame, topic: Topic, said: Scene['said'] = {}): Scene {
  return {
    ...frame,
    topic,
    department: frame.municipality.departmentOn(topic, frame.sitting.date),
    task: random.pick(topic.tasks),
    company: makeCompany(random),
    agency: random.pick(topic.agencies),
    said,
  };
}

export function withSaid(scene: Scene, said: Scene['said']): Scene {
  return { ...scene, said: { ...scene.said, ...said } };
}

function makeCompany(random: Random): string {
  const name = `${random.pick(COMPANY_STEMS)}${random.pick(COMPANY_ENDINGS)}`;
  return random.pick([`株式会社${name}`, `${name}株式会社`, `有限会社${name}`, `一般財団法人${name}協会`]);
}

const PREFECTURES = [
  '東京都',
  '埼玉県',
  '千葉県',
  '神奈川県',
  '茨城県',
  '長野県',
  '静岡県',
  '宮城県',
  '石川県',
  '岡山県',
];
const GRADES = ['小学校の高学年', '中学生', '高校生', '六年生', '思春期'];

type Draw = (scene: Scene, random: Random) => string;

const fiscalYear = ({ sitting }: Scene): number =>
  Number(sitting.date.slice(0, 4)) - (sitting.date.slice(5) < '04-01' ? 1 : 0);
const otherDepartment: Draw = (scene, random) => {
  const topic = random.pick(scene.municipality.topics.filter((one) => one.department !== scene.topic.department));
  return scene.municipality.departmentOn(topic, scene.sitting.date).name;
};
const place: Draw = (_, random) => `${random.pick(PLACE_STEMS)}${random.pick(FACILITY_ENDINGS)}`;

/** What fills each slot; a drawn word is another one each time. */
const DRAWS: Readonly<Record<string, Draw>> = {
  work: ({ topic }) => topic.work,
  people: ({ topic }) => topic.people,
  system: ({ topic }) => topic.system,
  task: ({ task }) => task,
  task2: ({ topic, task }, random) => random.pick(topic.tasks.filter((one) => one !== task)),
  company: ({ company }) => company,
  agency: ({ agency }) => agency,
  dept: ({ department }) => department.name,
  dept2: otherDepartment,
  partner: ({ topic }, random) => random.pick(topic.partners),
  law: ({ topic, municipality }) => topic.law ?? `${municipality.city}個人情報保護条例`,
  // Three pools of the same list, so that a sentence does not say 氏名と氏名.
  data: ({ topic }, random) => random.pick(topic.data.filter((_, index) => index % 3 === 0)),
  data2: ({ topic }, random) => random.pick(topic.data.filter((_, index) => index % 3 === 1)),
  data3: ({ topic }, random) => random.pick(topic.data.filter((_, index) => index % 3 === 2)),
  place,
  place2: place,
  town: (_, random) => `${random.pick(PLACE_STEMS)}${random.pick(['', '', '地区', 'の辺り'])}`,
  prefecture: (_, random) => random.pick(PREFECTURES),
  grade: (_, random) => random.pick(GRADES),
  thing: (_, random) => random.pick(THINGS),
  thing2: (_, random) => random.pick(THINGS),
  harm: (_, random) => random.pick(HARMS),
  guard: (_, random) => random.pick(GUARDS),
  guard2: (_, random) => random.pick(GUARDS),
  paper: (_, random) => random.pick(PAPERS),
  paper2: (_, random) => random.pick(PAPERS),
  resident: (_, random) => random.pick(RESIDENTS),
  occasion: (_, random) => random.pick(OCCASIONS),
  member: ({ members }, random) => random.pick(members),
  month: (_, random) => `${random.int(1, 12)}月`,
  aspect: (_, random) => random.pick(ASPECTS).name,
  aspect2: (_, random) => random.pick(ASPECTS).name,
  doc: () => '資料1',
  page: (_, random) => `${random.int(1, 96)}`,
  fy: (scene) => formatFiscalYear(fiscalYear(scene)),
  lastfy: (scene) => formatFiscalYear(fiscalYear(scene) - 1),
  nextfy: (scene) => formatFiscalYear(fiscalYear(scene) + 1),
  era: (scene, random) => formatFiscalYear(fiscalYear(scene) - random.int(2, 12)),
  ordinance: ({ municipality }, random) => `条例第${articleText(random.pick(municipality.articles))}`,
  rule: ({ municipality }, random) => {
    const { rule } = municipality.cited[random.pick(Object.keys(municipality.cited))] ?? {};
    return rule === undefined ? '規則' : `規則第${articleText(rule)}`;
  },
};

export function fillSlot(scene: Scene, random: Random, slot: string): string | undefined {
  return scene.said[slot] ?? DRAWS[slot]?.(scene, random);
}

/** `13` → `13条`, `9-2` → `9条の2`. */
export function articleText(number: string): string {
  const [first, branch] = number.split('-');
  return branch === undefined ? `${first}条` : `${first}条の${branch}`;
}
