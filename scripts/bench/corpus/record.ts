import type { z } from 'zod';
import { formatSession } from '../../../src/core/domain/council/council.ts';
import type { meetingHeaderSchema } from '../../../src/core/domain/meeting/header.ts';
import type { Matter } from './agenda.ts';
import { discuss, type Part } from './discussion.ts';
import type { InquiryInput, ReportInput } from './entry-input.ts';
import { labelOf } from './labels.ts';
import { makeScene, type SceneFrame, withSaid } from './scene.ts';
import type { Sitting } from './schedule.ts';
import { writePaper } from './sheets.ts';
import { readTemplates } from './template.ts';
import { ROOMS } from './words/names.ts';
import { HEADER_NOTES, SUMMARIES, VISITOR_REASONS } from './words/papers.ts';
import type { Writer } from './writer.ts';
import { toYaml } from './yaml-text.ts';

type HeaderInput = z.input<typeof meetingHeaderSchema> & {
  readonly inquiries: readonly InquiryInput[];
  readonly reports?: readonly ReportInput[];
};

const summaries = readTemplates(SUMMARIES);
const headerNotes = readTemplates(HEADER_NOTES);
const visitorReasons = readTemplates(VISITOR_REASONS);

/** Utterances of a meeting: 60 on average, from 20 to 200; more where there is more on the agenda. */
const FEWEST_UTTERANCES = 20;
const MOST_UTTERANCES = 200;
const UTTERANCE_SPREAD = 0.42;

interface Attendance {
  readonly frame: SceneFrame;
  readonly absent: readonly string[];
  readonly next: Sitting | undefined;
}

/** One meeting file. */
export function writeRecord(writer: Writer, attendance: Attendance, matters: readonly Matter[]): string {
  const { random } = writer;
  const { frame, absent, next } = attendance;
  const visitors = random.int(0, 6);
  const median =
    25 + 6.9 * matters.reduce((sum, matter) => sum + (matter.report ? 0.7 : matter.inquiries.length * 1.3), 0);
  const utterances = Math.round(clamp(random.logNormal(median, UTTERANCE_SPREAD), FEWEST_UTTERANCES, MOST_UTTERANCES));
  const parts = discuss(writer, { frame, absent: absent.length, visitors, next }, matters, utterances);
  const header = makeHeader(writer, attendance, matters, visitors);
  const summary = matters.map((matter) => writeSummary(writer, matter));
  const papers = matters.map((matter) => writePaper(writer, matter));
  const body = [`## 要旨`, ...summary, '## 発言', ...parts.map(renderPart), ...papers];
  return `---\n${toYaml(header)}---\n\n${body.join('\n\n')}\n`;
}

function makeHeader(
  writer: Writer,
  { frame, absent, next }: Attendance,
  matters: readonly Matter[],
  visitors: number,
): HeaderInput {
  const { random } = writer;
  const { municipality, sitting, members } = frame;
  const scene = withSaid(makeScene(random, frame, random.pick(municipality.topics)), {
    label: matters[0] ? labelOf(matters[0]) : '',
    session: formatSession(municipality.council, sitting.period, sitting.session),
  });
  const [chair = '', ...others] = members;
  const heads = new Set(matters.map((matter) => `${matter.scene.department.name}長`));
  const closed = random.chance(0.04);
  const room = random.pick(ROOMS);
  const reports = matters.flatMap(({ report }) => report ?? []);
  const notes = random.chance(0.25) ? [writer.writeUnique(headerNotes, scene)] : [];
  return {
    period: sitting.period,
    session: sitting.session,
    date: sitting.date,
    time: { start: sitting.start, end: sitting.end },
    place: `${municipality.city}役所${room}`,
    attendees: {
      members: [{ name: chair, role: '会長' }, ...others],
      ...(absent.length > 0 ? { absent: [...absent] } : {}),
      officials: ['総務部長', '情報公開課長', ...heads],
      ...(random.chance(0.4) ? { andOthers: true } : {}),
    },
    visitors: closed
      ? { admitted: false, reason: writer.writeUnique(visitorReasons, scene) }
      : { admitted: true, count: visitors },
    inquiries: matters.flatMap(({ inquiries }) => inquiries),
    ...(reports.length > 0 ? { reports } : {}),
    ...(next ? { nextMeetings: [{ date: next.date, time: next.start, place: room }] } : {}),
    ...(random.chance(0.05)
      ? {
          contact: {
            department: '総務部情報公開課',
            persons: random.sample(municipality.members, 2),
            phone: `0000-${random.int(20, 99)}-${random.int(1000, 9999)}`,
          },
        }
      : {}),
    ...(random.chance(0.04)
      ? { withheld: [{ what: '資料の一部', ground: writer.writeUnique(visitorReasons, scene) }] }
      : {}),
    ...(notes.length > 0 ? { notes } : {}),
    record: {
      fidelity: random.pick(['verbatim', 'summary', 'paraphrase'] as const),
      source: {
        title: `${formatSession(municipality.council, sitting.period, sitting.session)}${municipality.council.name}会議録`,
      },
    },
  };
}

/** The summary of a matter, as paragraphs or as a list of who held what. */
function writeSummary(writer: Writer, matter: Matter): string {
  const { random } = writer;
  const { scene } = matter;
  const texts = Array.from({ length: random.int(1, 3) }, () => writer.writeUnique(summaries, scene));
  const isList = random.chance(0.3);
  const body = isList
    ? texts.map((text) => `- ${random.pick(['委員', '所管課'])}：${text}`).join('\n')
    : texts.join('\n\n');
  return `### ${labelOf(matter)}\n\n${body}`;
}

function renderPart({ heading, turns }: Part): string {
  return [`### ${heading}`, ...turns.map(({ speaker, text }) => `（${speaker}）${text}`)].join('\n\n');
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
