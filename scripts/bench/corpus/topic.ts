import { readLines } from './template.ts';
import { BUREAU_LINES, FORMER_LINES, TOPIC_LINES } from './words/topics.ts';

/** One business of a municipality, with everything that talk about it needs. */
export interface Topic {
  readonly department: string;
  readonly departmentName: string;
  readonly departmentKana: string;
  readonly bureau: string;
  /** 業務. */
  readonly work: string;
  /** 対象者. */
  readonly people: string;
  readonly tasks: readonly string[];
  readonly data: readonly string[];
  readonly system: string;
  readonly partners: readonly string[];
  readonly agencies: readonly string[];
  /** The act that the business rests on; undefined where there is none. */
  readonly law: string | undefined;
}

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kana: string;
}

const listOf = (field: string | undefined): string[] => (field ?? '').split('、').filter((entry) => entry !== '');

export const TOPICS: readonly Topic[] = readLines(TOPIC_LINES).map((line) => {
  const [department, name, kana, bureau, work, people, tasks, data, system, partners, agencies, law] = line.split('|');
  return {
    department: department ?? '',
    departmentName: name ?? '',
    departmentKana: kana ?? '',
    bureau: bureau ?? '',
    work: work ?? '',
    people: people ?? '',
    tasks: listOf(tasks),
    data: listOf(data),
    system: system ?? '',
    partners: listOf(partners),
    agencies: listOf(agencies),
    law: law === '' ? undefined : law,
  };
});

const readUnits = (lines: string): Unit[] =>
  readLines(lines).map((line) => {
    const [id = '', name = '', kana = ''] = line.split('|');
    return { id, name, kana };
  });

export const BUREAUS: readonly Unit[] = readUnits(BUREAU_LINES);

/** What departments were called before a reorganisation, by the id of the department of today. */
export const FORMER_NAMES: ReadonlyMap<string, Unit> = new Map(readUnits(FORMER_LINES).map((unit) => [unit.id, unit]));
