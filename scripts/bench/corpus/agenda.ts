import { type ItemId, itemId, type MeetingId } from '../../../src/core/domain/address/ids.ts';
import type { Council } from '../../../src/core/domain/council/council.ts';
import { vocabularyOf } from '../../../src/core/vocabulary/presets.ts';
import { citesOf, criteriaOf, decisionOf, isApproved } from './decision.ts';
import type { CorpusOutcome, CorpusType, InquiryInput, ReportInput } from './entry-input.ts';
import { makeScene, type Scene, type SceneFrame } from './scene.ts';
import { readTemplates, type Template } from './template.ts';
import type { Topic } from './topic.ts';
import { CARRIED_OVER_NOTES, OUTSIDE_NOTES } from './words/papers.ts';
import { TITLES } from './words/rules.ts';
import type { Writer } from './writer.ts';

/** Items that are explained and discussed together, with their one paper. */
export interface Matter {
  readonly scene: Scene;
  readonly inquiries: readonly InquiryInput[];
  readonly report: ReportInput | undefined;
  /** 1-based place of the report among the meeting's reports; 0 for inquiries. */
  readonly position: number;
  /** 資料3. */
  readonly document: string;
  /** False when the meeting passes over it without a word. */
  readonly discussed: boolean;
}

interface Remembered {
  readonly id: ItemId;
  readonly topic: Topic;
  readonly approved: boolean;
  readonly requested: boolean;
}

interface Continued {
  readonly meeting: MeetingId;
  readonly period: number;
  readonly matter: Matter;
}

const read = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, readonly Template[]> =>
  new Map(Object.entries(lists).map(([key, lines]) => [key, readTemplates(lines)]));
const titles = read(TITLES);
const outsideNotes = readTemplates(OUTSIDE_NOTES);
const carriedOverNotes = readTemplates(CARRIED_OVER_NOTES);

const TYPE_WEIGHTS: Readonly<Record<CorpusType, number>> = {
  outsourcing: 48,
  'secondary-use': 20,
  'external-provision': 16,
  'system-linkage': 16,
};
const OUTCOME_WEIGHTS: Readonly<Record<Exclude<CorpusOutcome, 'noted'>, number>> = {
  'approved-as-proposed': 78,
  'approved-with-conditions': 9,
  'approved-as-amended': 4,
  continued: 5,
  rejected: 2,
  withdrawn: 2,
};
const COUNT_WEIGHTS = { '1': 14, '2': 26, '3': 27, '4': 18, '5': 9, '6': 4, '7': 2 } as const;

/** The id of an inquiry of a council that counts so. */
function inquiryId(numbering: Council['numbering'], period: number, number: number): ItemId {
  const [kind] = vocabularyOf('privacy', numbering).kinds;
  if (!kind) throw new Error('the preset has no kinds');
  return itemId({ kind, number, period }, { id: '', header: { period, date: '' } });
}

/** A meeting talks about its first matter at least. */
const FIRST_DOCUMENT = '資料1';

/** How much of a council's past its newer items refer to; older items are let go. */
const REMEMBERED = 200;

/** Plans what a council's meetings take up, one meeting after the other, so that items can refer to earlier ones. */
export class Agenda {
  private period = 0;
  private lastNumber = 0;
  private readonly past: Remembered[] = [];
  private open: Continued[] = [];

  /** The matters of the next meeting, inquiries first. */
  plan(writer: Writer, frame: SceneFrame): Matter[] {
    const { random } = writer;
    const { period } = frame.sitting;
    if (period !== this.period) {
      this.period = period;
      this.lastNumber = 0;
    }
    const matters: Matter[] = [];
    const nextDocument = () => `資料${matters.length + 1}`;
    for (const continued of this.open) matters.push(this.takeUpAgain(writer, frame, continued, nextDocument()));
    this.open = [];
    let left = Number(random.weighted(COUNT_WEIGHTS)) - matters.reduce((sum, one) => sum + one.inquiries.length, 0);
    while (left > 0) {
      const together = Math.min(left, random.chance(0.66) ? 1 : random.int(2, 3));
      matters.push(this.planMatter(writer, frame, together, nextDocument()));
      left -= together;
    }
    const reports = random.chance(0.62) ? 0 : random.int(1, 2);
    for (let index = 0; index < reports; index++)
      matters.push(this.planReport(writer, frame, nextDocument(), index + 1));
    this.remember(frame, matters);
    return matters;
  }

  private planMatter(writer: Writer, frame: SceneFrame, count: number, document: string): Matter {
    const { random } = writer;
    const amended = count === 1 && random.chance(0.12) ? this.recall(writer, (item) => item.approved) : undefined;
    const scene = makeScene(random, frame, amended?.topic ?? random.pick(frame.municipality.topics));
    const outcome = random.weighted(OUTCOME_WEIGHTS);
    const first = this.lastNumber + 1;
    this.lastNumber += count;
    const id = (number: number) => inquiryId(frame.municipality.council.numbering, frame.sitting.period, number);
    const numbers = Array.from({ length: count }, (_, index) => first + index);
    const types = new Set<CorpusType>();
    while (types.size < count) types.add(random.weighted(TYPE_WEIGHTS));
    const inquiries = [...types].map((type, index): InquiryInput => {
      const number = first + index;
      const title = writer.write(titles.get(amended ? 'amended' : type) ?? [], scene);
      const relatesTo: InquiryInput['relatesTo'] = numbers.filter((one) => one !== number).map(id);
      const earlier = random.chance(0.06)
        ? this.recall(writer, (item) => item.topic.work === scene.topic.work)
        : undefined;
      if (earlier) relatesTo.push(earlier.id);
      if (random.chance(0.02)) relatesTo.push({ recorded: false, note: writer.writeUnique(outsideNotes, scene) });
      return {
        number,
        title,
        type,
        department: scene.department.id,
        documents: [document],
        cites: citesOf(scene, type),
        ...criteriaOf(writer, scene, type),
        ...(amended ? { amends: [amended.id] } : {}),
        ...(relatesTo.length > 0 ? { relatesTo } : {}),
        outcome,
        ...decisionOf(writer, scene, outcome),
      };
    });
    const isAlone = document === FIRST_DOCUMENT;
    const discussed = !(!isAlone && count === 1 && outcome === 'approved-as-proposed' && random.chance(0.015));
    const marked = discussed ? inquiries : inquiries.map((entry) => ({ ...entry, discussed: false }));
    return { scene, inquiries: marked, report: undefined, position: 0, document, discussed };
  }

  /** The same inquiries in the same period; in a new period new ones that continue them. */
  private takeUpAgain(
    writer: Writer,
    frame: SceneFrame,
    { meeting, period, matter }: Continued,
    document: string,
  ): Matter {
    const scene = { ...matter.scene, ...frame };
    const outcome = 'approved-as-proposed';
    const same = period === frame.sitting.period;
    const { numbering } = frame.municipality.council;
    const inquiries = matter.inquiries.map((entry): InquiryInput => {
      const { number, title, type, department, cites = [], criteria = [] } = entry;
      const again: InquiryInput = {
        ...{ number, title, type, department, documents: [document], cites },
        ...(criteria.length > 0 ? { criteria } : {}),
        outcome,
        ...decisionOf(writer, scene, outcome),
      };
      if (!same) {
        this.lastNumber += 1;
        return { ...again, number: this.lastNumber, continues: [inquiryId(numbering, period, entry.number)] };
      }
      return {
        ...again,
        carriedOver: {
          from: meeting,
          note: writer.writeUnique(carriedOverNotes, scene),
        },
      };
    });
    return { scene, inquiries, report: undefined, position: 0, document, discussed: true };
  }

  private planReport(writer: Writer, frame: SceneFrame, document: string, position: number): Matter {
    const { random } = writer;
    const answered = random.chance(0.4) ? this.recall(writer, (item) => item.requested) : undefined;
    const scene = makeScene(random, frame, answered?.topic ?? random.pick(frame.municipality.topics));
    const [table] = frame.municipality.criteria;
    const standing = table?.categories[0]?.cases?.[0];
    const applies =
      table && standing?.from && standing.to && random.chance(0.3)
        ? { criteria: [{ table: table.name, category: 1, applies: [{ from: standing.from, to: standing.to }] }] }
        : {};
    const report: ReportInput = {
      title: writer.write(titles.get('report') ?? [], scene),
      department: scene.department.id,
      documents: [document],
      ...(random.chance(0.4) ? { cites: citesOf(scene, random.weighted(TYPE_WEIGHTS)) } : {}),
      ...applies,
      ...(answered ? { answers: [answered.id] } : {}),
      outcome: 'noted',
    };
    return { scene, inquiries: [], report, position, document, discussed: true };
  }

  private recall(writer: Writer, fits: (item: Remembered) => boolean): Remembered | undefined {
    const found = this.past.filter(fits);
    return found.length === 0 ? undefined : writer.random.pick(found);
  }

  private remember({ municipality, sitting }: SceneFrame, matters: readonly Matter[]): void {
    for (const matter of matters) {
      for (const entry of matter.inquiries) {
        this.past.push({
          id: inquiryId(municipality.council.numbering, sitting.period, entry.number),
          topic: matter.scene.topic,
          approved: isApproved(entry.outcome),
          requested: (entry.requests ?? []).length > 0,
        });
      }
      if (matter.inquiries.some((entry) => entry.outcome === 'continued')) {
        this.open.push({ meeting: sitting.id, period: sitting.period, matter });
      }
    }
    this.past.splice(0, this.past.length - REMEMBERED);
  }
}
