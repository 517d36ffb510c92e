import { formatSession } from '../../../src/core/domain/council/council.ts';
import { formatMeetingDate } from '../../../src/core/domain/meeting/facts.ts';
import { PRESETS } from '../../../src/core/vocabulary/presets.ts';
import type { Matter } from './agenda.ts';
import { ASPECTS, type Aspect } from './aspect.ts';
import { answer, ask, drawLength, lengthen } from './exchange.ts';
import { labelOf } from './labels.ts';
import { makeScene, type Scene, type SceneFrame, withSaid } from './scene.ts';
import type { Sitting } from './schedule.ts';
import { readTemplates, type Template } from './template.ts';
import * as chairWords from './words/chair.ts';
import { EXPLANATIONS, WORK_STEPS } from './words/papers.ts';
import { ANSWER_DETAILS } from './words/talk.ts';
import type { Asides, Writer } from './writer.ts';

/** What one speaker says in one turn, in markdown; several paragraphs are parted by empty lines. */
interface Turn {
  readonly speaker: string;
  readonly text: string;
}

/** A stretch of the discussion under its heading. */
export interface Part {
  readonly heading: string;
  readonly turns: readonly Turn[];
}

const openings = readTemplates(chairWords.OPENINGS);
const secretariatOpenings = readTemplates(chairWords.SECRETARIAT_OPENINGS);
const greetings = readTemplates(chairWords.GREETINGS);
const inPassing: Asides = { templates: readTemplates(chairWords.CHAIR_ASIDES), place: 'before' };
const calls = readTemplates(chairWords.CALLS);
const asksForOpinions = readTemplates(chairWords.ASKS_FOR_OPINIONS);
const prompts = readTemplates(chairWords.CHAIR_PROMPTS);
const voteCalls = readTemplates(chairWords.VOTE_CALLS);
const closings = readTemplates(chairWords.CLOSINGS);
const otherBusiness = readTemplates(chairWords.OTHER_BUSINESS);
const stageNotes = readTemplates(chairWords.STAGE_NOTES);
const supplements = readTemplates(chairWords.SUPPLEMENT_NOTES);
const withheld = readTemplates(chairWords.WITHHELD_NOTES);
const editorial = readTemplates(chairWords.EDITORIAL_NOTES);
const workSteps = readTemplates(WORK_STEPS);
const details = readTemplates(ANSWER_DETAILS);
const outcomeLabels = new Map(PRESETS.privacy.outcomes.map(({ id, label }) => [id ?? label, label]));
const conclusions = new Map(Object.entries(chairWords.CONCLUSIONS).map(([key, lines]) => [key, readTemplates(lines)]));
const explanations = new Map(Object.entries(EXPLANATIONS).map(([key, lines]) => [key, readTemplates(lines)]));

/** Turns that every matter takes besides questions and answers. */
const FIXED_TURNS = 4;

interface Attendance {
  readonly frame: SceneFrame;
  readonly absent: number;
  readonly visitors: number;
  readonly next: Sitting | undefined;
}

/** The whole discussion of a meeting in about `utterances` turns. */
export function discuss(
  writer: Writer,
  attendance: Attendance,
  matters: readonly Matter[],
  utterances: number,
): Part[] {
  const { frame } = attendance;
  const { random } = writer;
  const scene = withSaid(makeScene(random, frame, random.pick(frame.municipality.topics)), {
    session: formatSession(frame.municipality.council, frame.sitting.period, frame.sitting.session),
    members: `${frame.members.length}`,
    absent: `${attendance.absent}`,
    visitors: `${attendance.visitors}`,
    items: `${matters.length}`,
    month: `${Number(frame.sitting.date.slice(5, 7))}月`,
    nextdate: attendance.next ? formatMeetingDate(attendance.next.date) : '来年度の早い時期',
  });
  const opening = openMeeting(writer, scene);
  const closing = closeMeeting(writer, scene);
  const discussed = matters.filter((matter) => matter.discussed);
  const around = opening.turns.length + closing.reduce((sum, part) => sum + part.turns.length, 0);
  const budgets = shareOut(writer, utterances - around - FIXED_TURNS * discussed.length, discussed);
  return [
    opening,
    ...discussed.map((matter, index) => discussMatter(writer, matter, scene.said, budgets[index] ?? 0)),
    ...closing,
  ];
}

/** Questions and answers for each matter; reports get fewer. */
function shareOut({ random }: Writer, turns: number, matters: readonly Matter[]): number[] {
  const weights = matters.map((matter) => (matter.report ? 0.5 : 1) * (0.5 + random.next()));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => Math.max(2, Math.floor((turns * weight) / sum)));
  const left = turns - shares.reduce((total, share) => total + share, 0);
  return shares.map((share, index) => (index === 0 ? share + Math.max(0, left) : share));
}

function openMeeting(writer: Writer, scene: Scene): Part {
  const turns: Turn[] = [{ speaker: '会長', text: writer.writeUnique(openings, scene, inPassing) }];
  if (writer.random.chance(0.3))
    turns.push({ speaker: '総務部長', text: writer.writeUnique(greetings, scene, inPassing) });
  if (writer.random.chance(0.5))
    turns.push({ speaker: '事務局', text: writer.writeUnique(secretariatOpenings, scene, inPassing) });
  return { heading: '開会', turns };
}

function closeMeeting(writer: Writer, scene: Scene): Part[] {
  const business = Array.from({ length: writer.random.int(1, 2) }, () => ({
    speaker: '事務局',
    text: writer.writeUnique(otherBusiness, scene, inPassing),
  }));
  return [
    { heading: 'その他', turns: business },
    { heading: '閉会', turns: [{ speaker: '会長', text: writer.writeUnique(closings, scene, inPassing) }] },
  ];
}

function discussMatter(writer: Writer, matter: Matter, said: Scene['said'], budget: number): Part {
  const { random } = writer;
  const [first] = matter.inquiries;
  const label = labelOf(matter);
  const aspects = random.sample(ASPECTS, Math.max(2, Math.ceil(budget / 2)));
  const scene = withSaid(matter.scene, {
    ...said,
    label,
    title: first?.title ?? matter.report?.title ?? '',
    doc: matter.document,
    aspect: aspects[0]?.name ?? '',
    aspect2: aspects[1]?.name ?? '',
    conditions: `${first?.conditions?.length ?? 1}`,
    for: `${first?.votes?.for ?? 0}`,
    against: `${first?.votes?.against ?? 0}`,
  });
  const official = officialOf(writer, scene);
  return {
    heading: label,
    turns: [
      { speaker: '会長', text: writer.writeUnique(calls, scene, inPassing) },
      { speaker: official, text: explain(writer, scene, first?.type ?? 'report') },
      { speaker: '会長', text: writer.writeUnique(asksForOpinions, scene, inPassing) },
      ...exchangeViews(writer, scene, official, aspects, budget),
      { speaker: '会長', text: conclude(writer, scene, matter) },
    ],
  };
}

/** Councils that count by fiscal year name the answering department, the others its head. */
function officialOf({ random }: Writer, scene: Scene): string {
  const { name } = scene.department;
  const byDepartment = scene.municipality.council.numbering === 'fiscal-year' && random.chance(0.7);
  return byDepartment ? name : `${name}長`;
}

function explain(writer: Writer, scene: Scene, type: string): string {
  if (writer.random.chance(0.35)) return `〔${writer.writeUnique(stageNotes, scene)}〕`;
  const wanted = drawLength(writer) * 2.4;
  return writer.unique((stretch) => {
    const length = wanted * stretch;
    const text = writer.write(explanations.get(type) ?? [], scene);
    return text + lengthen(writer, scene, details, length - text.length);
  });
}

function exchangeViews(
  writer: Writer,
  scene: Scene,
  official: string,
  aspects: readonly Aspect[],
  budget: number,
): Turn[] {
  const { random } = writer;
  const turns: Turn[] = [];
  let speaker = memberOf(writer, scene);
  for (let round = 0; turns.length < budget; round++) {
    const aspect = aspects[Math.floor(round / 2) % aspects.length] ?? random.pick(ASPECTS);
    const other = aspects[(round + 1) % aspects.length] ?? aspect;
    const isFollowUp = round > 0 && random.chance(0.3);
    if (!isFollowUp) speaker = memberOf(writer, scene);
    turns.push(annotate(writer, scene, { speaker, text: ask(writer, scene, aspect, other, isFollowUp) }));
    if (turns.length >= budget) break;
    const text = answer(writer, scene, aspect, other);
    turns.push(
      annotate(writer, scene, { speaker: official, text: random.chance(0.015) ? withList(writer, scene, text) : text }),
    );
    if (turns.length < budget && random.chance(0.1)) {
      const said = withSaid(scene, { aspect: other.name, aspect2: aspect.name });
      turns.push({ speaker: '会長', text: writer.writeUnique(prompts, said, inPassing) });
    }
  }
  return turns;
}

function memberOf({ random }: Writer, scene: Scene): string {
  if (random.chance(0.85)) return '委員';
  return random.chance(0.6) ? `${random.pick(scene.members)}委員` : random.pick(['副会長', 'Ａ委員', 'Ｂ委員']);
}

function withList(writer: Writer, scene: Scene, text: string): string {
  const entries = Array.from({ length: writer.random.int(3, 5) }, () => `- ${writer.writeUnique(workSteps, scene)}`);
  return `${text}\n\n${entries.join('\n')}`;
}

/** Now and then a note follows a turn. */
function annotate(writer: Writer, scene: Scene, turn: Turn): Turn {
  const draw = writer.random.next();
  const note = (prefix: string, templates: readonly Template[]): Turn => ({
    ...turn,
    text: `${turn.text}\n\n〔${prefix}：${writer.writeUnique(templates, scene)}〕`,
  });
  if (draw < 0.02) return note('後日補足', supplements);
  if (draw < 0.026) return note('非公開', withheld);
  return draw < 0.034 ? note('注', editorial) : turn;
}

function conclude(writer: Writer, scene: Scene, { inquiries, report }: Matter): string {
  const [first] = inquiries;
  const outcome = report ? 'noted' : (first?.outcome ?? 'noted');
  const counted = first?.votes?.for !== undefined && first.votes.against !== undefined;
  const said = withSaid(scene, { outcome: outcomeLabels.get(outcome) ?? '' });
  return writer.writeUnique(counted ? voteCalls : (conclusions.get(outcome) ?? []), said, inPassing);
}
