import { meetingSchemas } from '../../domain/meeting/header.ts';
import { type ItemKind, keepsNumber, type OutcomeTerm } from '../../vocabulary/vocabulary.ts';
import type { AgendaItem } from '../agenda/item.ts';
import { findDepartment } from '../agenda/title.ts';
import { readTypes } from '../agenda/types.ts';
import type { Decision, ReadDecisions } from '../conclude/decisions.ts';
import type { Confirmation } from '../confirmation.ts';
import { contradiction, reading, unsettled } from '../confirmation.ts';
import type { ImportContext } from '../context.ts';
import type { DraftStretch } from '../discussion/stretches.ts';
import { fold } from '../fold.ts';
import { Citer } from '../papers/cites.ts';
import type { Paper, PaperBlock } from '../papers/papers.ts';
import { plain } from '../rows/rows.ts';
import { findDates, nextDay } from '../stated/dates.ts';
import { ownTerm } from '../stated/decision/own-word.ts';
import { isNumbered } from '../stated/items.ts';
import { readSession } from '../stated/session.ts';
import { readTime } from '../stated/times.ts';

type Path = readonly (string | number)[];

/** Where an item stands in the header: in the list of its kind. */
export function pathOf(agenda: readonly AgendaItem[], item: AgendaItem): Path {
  const same = agenda.filter(({ named }) => named.kind.key === item.named.kind.key);
  return [item.named.kind.key, same.indexOf(item)];
}

/** The lists of a header by the keys of their kinds: what the agenda, the papers and the decisions settle of each item. */
export function makeItems(
  agenda: readonly AgendaItem[],
  papers: readonly Paper[],
  decisions: ReadDecisions,
  context: ImportContext,
  confirmations: Confirmation[],
): Record<string, object[]> {
  const { vocabulary } = context.council;
  const citer = new Citer(context);
  const lists: Record<string, object[]> = Object.fromEntries(vocabulary.kinds.map(({ key }) => [key, []]));
  for (const item of agenda) {
    const path = pathOf(agenda, item);
    const { kind, number, period } = item.named;
    const own = papers.filter(({ items }) => items.includes(item));
    const paragraphs = own.flatMap((paper) => [paper.title.text, ...paper.blocks.flatMap(textsOf)]);
    const decision = decisions.of.get(item);
    const { criteria, seen } = citer.criteriaOf(paragraphs);
    if (seen)
      confirmations.push(
        unsettled([...path], `${vocabulary.criteria.label}の類型と事例`, seen, own[0]?.title.rows[0]?.n),
      );
    if (item.title === '') confirmations.push(unsettled(path, '件名', '番号だけがある', item.n));
    const entry = {
      ...(isNumbered(kind) ? { number } : {}),
      ...(period === undefined ? {} : { period }),
      ...(item.title === '' ? {} : { title: item.title }),
      ...typeOf(item, path, context, confirmations),
      ...departmentOf(item, own, path, context, confirmations),
      ...(item.document === undefined ? {} : { documents: [item.document] }),
      ...(paragraphs.length > 0 ? { cites: citer.citesOf(paragraphs) } : {}),
      criteria,
      ...(decisions.contradicted.has(item) ? {} : outcomeOf(item, decision, path, context, confirmations)),
      conditions: decision?.conditions ?? [],
      ...(decision?.votes ? { votes: decision.votes } : {}),
    };
    const schema = meetingSchemas(vocabulary).entries.get(kind.key);
    lists[kind.key]?.push(inSchemaOrder(schema?.shape ?? {}, entry));
  }
  return lists;
}

/** Where a council has to say the type of some kinds, it tells no types of the others apart. */
function typeOf(
  { named: { kind }, title, n }: AgendaItem,
  path: Path,
  { council: { vocabulary } }: ImportContext,
  confirmations: Confirmation[],
): object {
  if (title === '' || (!kind.isTyped && vocabulary.kinds.some(({ isTyped }) => isTyped))) return {};
  const types = readTypes(title, vocabulary.types);
  if (types.length === 1) return { type: types[0] };
  if (kind.isTyped) {
    const seen = types.length > 1 ? `件名が${types.length}つの種類に当たる` : `件名「${title}」`;
    confirmations.push(unsettled(path, `${kind.label}の種類（type）`, seen, n));
  }
  return {};
}

function departmentOf(
  item: AgendaItem,
  papers: readonly Paper[],
  path: Path,
  { departments }: ImportContext,
  confirmations: Confirmation[],
): object {
  if (item.department !== undefined) return { department: item.department };
  const named = papers
    .flatMap(({ blocks }) => blocks.flatMap(sheetRows))
    .find(([label]) => /所管(?:部)?課名?$/.test(fold(label ?? '')));
  const department = named?.[1] === undefined ? undefined : findDepartment(named[1], departments);
  if (department !== undefined) return { department };
  const seen = item.unknownDepartment ?? named?.[1];
  if (item.named.kind.isTyped || seen !== undefined) {
    const text = seen === undefined ? '議事にも案件シートにも課名がない' : `「${seen}」は departments.yaml にない`;
    confirmations.push(unsettled(path, '所管課', text, item.n));
  }
  return {};
}

/** Label and value of the rows of a sheet. */
function sheetRows(block: PaperBlock): (string | undefined)[][] {
  if (block.type !== 'table') return [];
  return block.rows.map(({ cells }) => cells.map((cell) => cell.map(({ words }) => plain(words)).join(' ')));
}

function textsOf(block: PaperBlock): string[] {
  if (block.type !== 'table') return [block.paragraph.text];
  return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.map(({ words }) => plain(words))));
}

function outcomeOf(
  { named: { kind }, n }: AgendaItem,
  decision: Decision | undefined,
  path: Path,
  { council: { vocabulary } }: ImportContext,
  confirmations: Confirmation[],
): object {
  const { outcomes } = vocabulary;
  if (kind.outcome !== undefined) return { outcome: toldOutcome(kind, decision, outcomes) };
  const term = decision && ownTerm(decision.effect, decision.said, outcomes);
  if (!decision || !term) {
    const seen = decision
      ? `「${decision.clause}」に当たる言葉が council.yaml にない`
      : '会長の発言にも見出しにも、はっきり述べた結論がない';
    confirmations.push(unsettled(path, '結論（outcome）', seen, decision?.n ?? n));
    return {};
  }
  // 条件を付して承認 for 次の3つを条件に承認: the word that was said is part of the council's.
  const isWord =
    fold(term.label).includes(decision.word) || decision.said.some(({ label }) => term.label.includes(label));
  if (!isWord) {
    const text = `結論を「${term.label}」と読みましたが、原本の言葉は「${decision.clause.trim()}」です。`;
    confirmations.push(reading([...path, 'outcome'], text, decision.n));
  }
  return { outcome: term.id };
}

/**
 * The outcome of a kind that is only told. That the council approved of a report makes no decision of it, unless it bears
 * a number that other meetings know it by, and the minutes say the very word.
 */
function toldOutcome(
  kind: ItemKind,
  decision: Decision | undefined,
  outcomes: readonly OutcomeTerm[],
): string | undefined {
  const told = outcomes.find(({ id }) => id === kind.outcome)?.effect;
  const said = decision?.said.find(
    ({ effect }) => effect === told || (keepsNumber(kind) && effect === decision.effect),
  );
  return said?.id ?? kind.outcome;
}

/** The fields of a value in the order in which records have them. */
export function inSchemaOrder(shape: object, value: object): object {
  const order = Object.keys(shape);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

/** 次回は2月1日: days that the discussion announces, later than the meeting. */
export function readNextMeetings(stretches: readonly DraftStretch[], date: string | undefined): object[] {
  if (date === undefined) return [];
  const days = new Map<string, object>();
  for (const { turns } of stretches) {
    for (const { paragraphs } of turns) {
      const folded = fold(paragraphs.map(({ text }) => text).join(''));
      for (const sentence of folded.split(/(?<=。)/)) {
        if (
          !/次回(?:の)?(?:審議会|会議|委員会|開催|日程|は)/.test(sentence) ||
          !/審議会|会議|委員会|開催|日程/.test(sentence)
        )
          continue;
        const dates = findDates(sentence);
        for (const [index, found] of dates.entries()) {
          const day = found.iso ?? nextDay(found, date);
          if (day === undefined || day <= date || days.has(day)) continue;
          const { start } = readTime(sentence.slice(found.end, dates[index + 1]?.start));
          days.set(day, { date: day, ...(start === undefined ? {} : { time: start }) });
        }
      }
    }
  }
  return [...days.values()];
}

/** The chair opens 第2回 where the title has 第5回. */
export function compareSession(
  stretches: readonly DraftStretch[],
  session: number | undefined,
  titleLine: number | undefined,
  confirmations: Confirmation[],
): void {
  const opening = stretches.flatMap(({ turns }) => turns).slice(0, 4);
  for (const { paragraphs } of opening) {
    for (const { text, rows } of paragraphs) {
      const sentence = fold(text)
        .split(/(?<=。)/)
        .find(
          (one) =>
            /第[0-9一二三四五六七八九十]+回.*(?:審議会|委員会|会議|懇話会|協議会)/.test(one) &&
            /開催|開会|出席|始め/.test(one),
        );
      const spoken = sentence === undefined ? undefined : readSession(sentence).session;
      if (spoken === undefined || session === undefined || spoken === session) continue;
      confirmations.push(
        contradiction(['session'], `表題は第${session}回、発言は第${spoken}回`, titleLine, rows[0]?.n),
      );
      return;
    }
  }
}

const SUMMARY_TITLE = /要録|要旨|概要|摘録|要点/;
const VERBATIM_TITLE = /速記録|逐語|全文/;

/** Words of people who look for words, which no summary keeps. */
const HESITATION = /(?:^|[。、])(?:えー|ええと|えっと|あのー?、|そのー|まあ、)/u;
const POLITE =
  /(?:です|ます|でした|ました|ません|ください|でしょう|ございます|たい|います)(?:か|が|ね|よ|から|けれども|ので)?。$/u;
/** Fewer sentences tell nothing of how they were written down. */
const FEWEST_SENTENCES = 5;
/** はい。 and 議長。 are said and written alike. */
const SHORTEST_SENTENCE = 4;

/**
 * How close to speech the source is, where its title says so, or its sentences are no speech. Else it is left open, with
 * the likelier answer and what speaks for it.
 */
export function readFidelity(
  title: string,
  stretches: readonly DraftStretch[],
  n: number | undefined,
  confirmations: Confirmation[],
): object {
  if (VERBATIM_TITLE.test(title)) return { fidelity: 'verbatim' };
  if (SUMMARY_TITLE.test(title)) return { fidelity: 'summary' };
  const sentences = stretches
    .flatMap(({ turns }) => turns.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => text.split(/(?<=。)/u))))
    .filter((sentence) => /。$/u.test(sentence) && sentence.length > SHORTEST_SENTENCE);
  const written = sentences.filter((sentence) => !POLITE.test(sentence));
  const isHeard = sentences.some((sentence) => HESITATION.test(sentence));
  if (!isHeard && sentences.length >= FEWEST_SENTENCES && written.length >= 0.6 * sentences.length) {
    confirmations.push(
      reading(['record'], '発言が「である」調で書かれているので、要約した記録（summary）としました。', n),
    );
    return { fidelity: 'summary' };
  }
  const { answer, reason } = proposeFidelity(sentences.length, written.length, isHeard);
  const text = `逐語か要約か（fidelity）は原本に書かれていません。案は「${answer}」です。理由：${reason}。`;
  confirmations.push(reading(['record'], text, n));
  return {};
}

function proposeFidelity(total: number, written: number, isHeard: boolean): { answer: string; reason: string } {
  if (total === 0) return { answer: 'summary（要約）', reason: 'だれかの発言として書かれた文がない' };
  if (isHeard) return { answer: 'verbatim（逐語）', reason: '言いよどみまで書かれている' };
  if (written > 0.3 * total)
    return { answer: 'summary（要約）', reason: `発言の${total}文のうち${written}文が話し言葉でない` };
  const spoken = `発言の${total}文のうち${total - written}文が「です」「ます」などの話し言葉で書かれている`;
  return { answer: 'verbatim（逐語）', reason: spoken };
}
