import type { Aspect } from './aspect.ts';
import { type Scene, withSaid } from './scene.ts';
import { readTemplates, type Template } from './template.ts';
import {
  ANSWER_CLOSINGS,
  ANSWER_DETAILS,
  ANSWER_LEADS,
  BACKGROUNDS,
  FOLLOW_UPS,
  MEMBER_LEADS,
  SHORT_ANSWERS,
  SHORT_ASKS,
  WISHES,
} from './words/talk.ts';
import type { Writer } from './writer.ts';

const leads = readTemplates(MEMBER_LEADS);
const backgrounds = readTemplates(BACKGROUNDS);
const wishes = readTemplates(WISHES);
const shortAsks = readTemplates(SHORT_ASKS);
const followUps = readTemplates(FOLLOW_UPS);
const shortAnswers = readTemplates(SHORT_ANSWERS);
const answerLeads = readTemplates(ANSWER_LEADS);
const answerDetails = readTemplates(ANSWER_DETAILS);
const closings = readTemplates(ANSWER_CLOSINGS);

/**
 * Characters of utterances as the real minutes in `content/` have them (median 52–86, a tenth below 21–31, a tenth above
 * 112–336), a little shorter, so that a meeting of 60 utterances comes to 24 KB.
 */
const USUAL_LENGTH = 57;
const LENGTH_SPREAD = 0.74;
const SHORT = 26;
const LONGEST = 900;

export function drawLength(writer: Writer): number {
  return Math.min(LONGEST, writer.random.logNormal(USUAL_LENGTH, LENGTH_SPREAD));
}

/** A member's question. `isFollowUp` takes up the answer before it. */
export function ask(writer: Writer, scene: Scene, aspect: Aspect, other: Aspect, isFollowUp: boolean): string {
  const said = withSaid(scene, { aspect: aspect.name, aspect2: other.name });
  const wanted = drawLength(writer);
  if (wanted < SHORT) return writer.writeUnique(shortAsks, said, { templates: leads, place: 'before' });
  return writer.unique((stretch) => {
    const length = wanted * stretch;
    const question = writer.write(isFollowUp ? followUps : aspect.questions, said);
    if (length < question.length * 1.4) return question;
    const lead = isFollowUp ? '' : writer.write(leads, said);
    return (
      lead +
      lengthen(writer, said, backgrounds, length - lead.length - question.length) +
      question +
      last(writer, said, length)
    );
  });
}

/** Long turns end with a wish, or go on to a second matter. */
function last(writer: Writer, scene: Scene, length: number): string {
  return length > 110 && writer.random.chance(0.5) ? writer.write(wishes, scene) : '';
}

/** The department's answer. */
export function answer(writer: Writer, scene: Scene, aspect: Aspect, other: Aspect): string {
  const said = withSaid(scene, { aspect: aspect.name, aspect2: other.name });
  const wanted = drawLength(writer) * 1.1;
  if (wanted < SHORT) return writer.writeUnique(shortAnswers, said, { templates: answerLeads, place: 'before' });
  return writer.unique((stretch) => {
    const length = wanted * stretch;
    const core = writer.write(aspect.answers, said);
    if (length < core.length * 1.4) return core;
    const lead = length > 90 ? writer.write(answerLeads, said) : '';
    const detail = writer.write(aspect.details, said);
    const rest = length - lead.length - core.length - detail.length;
    const closing = rest > 60 ? writer.write(closings, said) : '';
    return lead + core + detail + lengthen(writer, said, answerDetails, rest - closing.length) + closing;
  });
}

/** Sentences of a list until about `length` characters are filled; none when there is room for less than half of one. */
export function lengthen(writer: Writer, scene: Scene, templates: readonly Template[], length: number): string {
  const pool = writer.random.sample(templates, templates.length);
  let text = '';
  for (const template of pool) {
    const sentence = writer.write([template], scene);
    if (text.length + sentence.length / 2 > length) break;
    text += sentence;
  }
  return text;
}
