import type { Votes } from '../../../src/core/domain/item/votes.ts';
import type { CorpusOutcome, CorpusType, InquiryInput } from './entry-input.ts';
import { articleText, type Scene } from './scene.ts';
import { readTemplates, type Template } from './template.ts';
import { TOPICS } from './topic.ts';
import { CONDITIONS, REQUESTS, VOTE_NOTES } from './words/papers.ts';
import type { Writer } from './writer.ts';

const conditions = readTemplates(CONDITIONS);
const requests = readTemplates(REQUESTS);
const voteNotes = readTemplates(VOTE_NOTES);

export const isApproved = (outcome: string | undefined): boolean => outcome?.startsWith('approved') === true;

/** The articles that an item of a type rests on. */
export function citesOf(scene: Scene, type: CorpusType): string[] {
  const { ordinance, rule } = scene.municipality.cited[type] ?? {};
  const act = scene.municipality.laws.find((law) => law.title === scene.topic.law);
  const article = act?.articles?.[0];
  return [
    ...(ordinance === undefined ? [] : [`条例第${articleText(ordinance)}`]),
    ...(rule === undefined ? [] : [`規則第${articleText(rule)}`]),
    ...(type !== 'outsourcing' && act && article ? [`${act.title}第${articleText(article.number)}`] : []),
  ];
}

/** Half of the items of a type that has criteria add a case to them. */
export function criteriaOf(
  writer: Writer,
  { municipality, topic }: Scene,
  type: CorpusType,
): Pick<InquiryInput, 'criteria'> {
  const table = municipality.criteria.find((one) => one.type === type);
  if (!table || writer.random.chance(0.5)) return {};
  const category = writer.random.pick(table.categories).number;
  const added = {
    from: `${writer.random.pick(TOPICS).work}に関する事務`,
    to: `${topic.work}の${writer.random.pick(topic.tasks)}に関する事務`,
  };
  return { criteria: [{ table: table.name, category, adds: [added] }] };
}

/** What was decided, with its conditions, promises and votes. */
export function decisionOf(
  writer: Writer,
  scene: Scene,
  outcome: CorpusOutcome,
): Pick<InquiryInput, 'conditions' | 'requests' | 'votes'> {
  const { random } = writer;
  const some = (templates: readonly Template[], most: number) =>
    Array.from({ length: random.int(1, most) }, () => ({
      text: writer.writeUnique(templates, scene),
      ...(random.chance(0.3) ? { due: 'next-meeting' as const } : {}),
    }));
  return {
    ...(outcome === 'approved-with-conditions' ? { conditions: some(conditions, 3) } : {}),
    ...(isApproved(outcome) && random.chance(0.18) ? { requests: some(requests, 2) } : {}),
    ...(outcome === 'withdrawn' ? {} : { votes: votesOf(writer, scene, outcome) }),
  };
}

/** Never more than the members present, the chair not voting. */
function votesOf(writer: Writer, scene: Scene, outcome: CorpusOutcome): Votes {
  const { random } = writer;
  if (outcome === 'continued' || random.chance(0.72)) return { method: 'consensus' };
  const voting = scene.members.length - 1;
  const minority = random.int(1, Math.max(1, Math.floor(voting / 3)));
  const note = random.chance(0.3) ? { note: writer.writeUnique(voteNotes, scene) } : {};
  if (outcome === 'rejected') return { method: 'show-of-hands', for: minority, against: voting - minority, ...note };
  if (random.chance(0.3)) return { reserved: 1, ...note };
  if (random.chance(0.3)) return { against: minority, majority: true, ...note };
  return {
    method: random.pick(['show-of-hands', 'standing', 'ballot'] as const),
    for: voting - minority,
    against: minority,
    ...note,
  };
}
