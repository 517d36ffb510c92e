import { Agenda } from './agenda.ts';
import { MOST_COUNCILS, type Municipality, makeMunicipality } from './municipality.ts';
import { Once } from './once.ts';
import { Random } from './random.ts';
import { writeRecord } from './record.ts';
import { makeSchedule, type Sitting } from './schedule.ts';
import { Writer } from './writer.ts';
import { toYaml } from './yaml-text.ts';

export interface CorpusOptions {
  readonly meetings: number;
  readonly councils: number;
  readonly seed: string;
}

/** A file of the corpus; the path is relative to its folder, with forward slashes. */
export interface CorpusFile {
  readonly path: string;
  readonly text: string;
}

/** Years that a member's term lasts. */
const MEMBER_TERM = 4;

/**
 * The files of a corpus, one after the other: nothing is kept of a file once it is given out, except the hashes of its
 * paragraphs. Equal options give equal files.
 * @throws {RangeError} when there are no names for so many councils
 */
export function* generateCorpus({ meetings, councils, seed }: CorpusOptions): Generator<CorpusFile> {
  if (councils < 1 || councils > MOST_COUNCILS || meetings < councils) {
    throw new RangeError(`councils must be 1 to ${MOST_COUNCILS}, and no more than meetings`);
  }
  const once = new Once();
  yield {
    path: 'archive.yaml',
    text: toYaml({ title: '架空審議録', description: '計測のために作られた、架空の審議会の会議録の書庫です。' }),
  };
  yield { path: 'guide/index.md', text: GUIDE };
  for (let index = 0; index < councils; index++) {
    const count = Math.floor(((index + 1) * meetings) / councils) - Math.floor((index * meetings) / councils);
    yield* generateCouncil(once, seed, index, count);
  }
}

const GUIDE = `---
title: 手引
description: 計測用の書庫についての説明です。
order: 1
---

## この書庫について

計測のために作られた架空の会議録です。実在の団体や人物とは関わりがありません。
`;

function* generateCouncil(once: Once, seed: string, index: number, count: number): Generator<CorpusFile> {
  const municipality = makeMunicipality(seed, index);
  const { id, council, departments, laws, criteria } = municipality;
  yield { path: `${id}/council.yaml`, text: toYaml(council) };
  yield { path: `${id}/departments.yaml`, text: toYaml(departments) };
  yield { path: `${id}/laws.yaml`, text: toYaml(laws) };
  yield { path: `${id}/criteria.yaml`, text: toYaml(criteria) };
  const schedule = makeSchedule(`${seed}/${id}`, count, council.numbering);
  const agenda = new Agenda();
  for (const [place, sitting] of schedule.entries()) {
    const random = new Random(`${seed}/${id}/${place}`);
    const writer = new Writer(random, once, random.chance(0.2));
    const { members, absent } = attendance(seed, municipality, sitting, random);
    const frame = { municipality, sitting, members };
    const matters = agenda.plan(writer, frame);
    const text = writeRecord(writer, { frame, absent, next: schedule[place + 1] }, matters);
    yield { path: `${id}/meetings/${sitting.id}.md`, text };
  }
}

/** The members of the term, the chair first; a few are absent. */
function attendance(seed: string, { id, members }: Municipality, { date }: Sitting, random: Random) {
  const term = new Random(`${seed}/${id}/term/${Math.floor(Number(date.slice(0, 4)) / MEMBER_TERM)}`);
  const [chair = '', ...appointed] = term.sample(members, term.int(10, 18));
  const absent = random.sample(appointed, random.int(0, 3));
  return { members: [chair, ...appointed.filter((member) => !absent.includes(member))], absent };
}
