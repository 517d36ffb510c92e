import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { formatNamedItem } from '../domain/address/ids.ts';
import { attendeeName, meetingSchemas } from '../domain/meeting/header.ts';
import { UNPLACED_TITLE } from '../domain/meeting/meeting.ts';
import type { ItemKind } from '../vocabulary/vocabulary.ts';
import type { AgendaItem } from './agenda/item.ts';
import { readDecisions } from './conclude/decisions.ts';
import { readLabels } from './conclude/speakers.ts';
import { type Confirmation, reading, unsettled } from './confirmation.ts';
import type { ImportContext } from './context.ts';
import { withoutAsides } from './discussion/asides.ts';
import { makeBody } from './draft/body.ts';
import { type Coverage, measureCoverage } from './draft/coverage.ts';
import { compareSession, inSchemaOrder, makeItems, pathOf, readFidelity, readNextMeetings } from './draft/header.ts';
import { Keeper } from './draft/keeper.ts';
import { CONFIRM, writeDraft } from './draft/text.ts';
import { askLeftOut } from './left-out.ts';
import { withPersons } from './records/persons.ts';
import type { SourceText } from './source-text.ts';
import { type ImportTree, readTree } from './tree.ts';

/** The draft of a record with everything that must be looked at before it is published. */
export interface ImportResult {
  /** The whole file. */
  readonly draft: string;
  /** The date of the meeting, with `-2` and so on where the archive has one of that day; undefined without a date. */
  readonly meetingId: string | undefined;
  /** What to confirm: `at` is the line of the source, `related` the line of the draft. */
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage: Coverage;
}

/**
 * Makes the draft of a record from the text of minutes, in stages: rows ({@link readRows}) → tree ({@link readTree}:
 * header, agenda, discussion, papers) → decisions and labels → draft. Guarantees, each with its test:
 *
 * 1. Never throws, whatever the text; time grows with the length of the text.
 * 2. Nothing is lost: every code point of the source that is not white space stands in the draft as often as in the
 *    source – in its text, in the comments of its header, or in its section 取り込めなかった箇所.
 * 3. Nothing is changed: words are joined where a page broke them, and set off by markup, but no character is replaced
 *    (one that the grammar cannot hold is written in another width, and stands in the comments as it was).
 * 4. Nothing is guessed: what the text does not settle is left out, and a 要確認 says what was seen and where.
 * 5. The draft can be read: parsing it and writing it again gives the same record.
 */
export function importMeeting(source: SourceText, context: ImportContext): ImportResult {
  const tree = readTree(source, context);
  const confirmations: Confirmation[] = [...askLeftOut(source), ...tree.facts.confirmations];
  const { header, body } = settle(tree, source, context, confirmations);
  const { text: draft, unplaced } = writeDraft(source, header, body.make(), confirmations, body.keeper);
  const meetingId = tree.facts.date === undefined ? undefined : freeId(tree.facts.date, context);
  const file = `${meetingId ?? source.name}.md`;
  return {
    draft,
    meetingId,
    diagnostics: toDiagnostics(confirmations, unplaced, draft, source.name, file),
    coverage: measureCoverage(source, draft),
  };
}

function settle(tree: ImportTree, source: SourceText, context: ImportContext, confirmations: Confirmation[]) {
  const { facts, attendees, agenda, stretches, papers, roster, titleRows } = tree;
  const titleLine = titleRows[0]?.n;
  const title = titleRows.map(({ text }) => text.trim()).join('');
  const { kinds } = context.council.vocabulary;
  const spoken = withoutAsides(stretches);
  const decisions = readDecisions(
    { ...tree, stretches: spoken },
    context.council,
    (item) => pathOf(agenda, item),
    confirmations,
  );
  const items = makeItems(agenda, papers, decisions, context, confirmations);
  const { aliases, labelOf } = readLabels(stretches, roster, context, confirmations);
  compareSession(spoken, facts.session, titleLine, confirmations);
  for (const { n, title: seen, department } of attendees.misprints) {
    confirmations.push(
      reading(['attendees'], `出席者の「${seen}」は「${department}」の誤記かもしれません。原本のままにしました。`, n),
    );
  }
  // Of a line that cannot be read, one question.
  for (const n of new Set(attendees.unsettled.map((part) => part.n))) {
    const texts = attendees.unsettled.flatMap((part) => (part.n === n ? [part.text] : []));
    confirmations.push(unsettled(['attendees'], '出席者', texts.join('、'), n));
  }
  askForNumbers(agenda, kinds, confirmations);
  const [matter, ...others] = tree.otherMatters;
  if (matter) {
    const more = others.length > 0 ? `ほか${others.length}件` : '';
    const path = kinds.slice(0, 1).map(({ key }) => key);
    confirmations.push(unsettled(path, `どの種類の案件とも書かれていない議題${more}`, matter.text, matter.n));
  }
  if (stretches.length === 0) confirmations.push(unsettled([], '発言', '発言者の示し方が分からない'));
  const { confirmations: _, ...fields } = facts;
  const { members, absent, officials, andOthers } = attendees;
  const { time, place, visitors, contact, ...numbers } = fields;
  const header = {
    ...numbers,
    ...(time ? { time } : {}),
    ...(place ? { place } : {}),
    attendees: { members: unique(members), absent, officials, andOthers },
    ...(visitors ? { visitors } : {}),
    speakers: withPersons(aliases, stretches, labelOf),
    ...items,
    nextMeetings: readNextMeetings(spoken, facts.date),
    ...(contact ? { contact } : {}),
    record: {
      ...readFidelity(title, stretches, titleLine, confirmations),
      source: {
        title: title === '' ? source.name : title,
        file: source.name,
        ...(context.sourceDigest ? { digest: context.sourceDigest } : {}),
      },
    },
  };
  const ordered = inSchemaOrder(meetingSchemas(context.council.vocabulary).header.shape, header);
  const keeper = new Keeper();
  keeper.use(tree.readRows);
  return { header: ordered, body: { keeper, make: () => makeBody(tree, labelOf, keeper) } };
}

/** Where the council's reports have no numbers, 報告第3号 goes by its place: once for each kind, the minutes' numbers are told. */
function askForNumbers(agenda: readonly AgendaItem[], kinds: readonly ItemKind[], confirmations: Confirmation[]): void {
  for (const { key, label } of kinds) {
    const own = agenda.filter(
      ({ named, listedAs }) => named.kind.key === key && (listedAs ?? named.number) !== named.number,
    );
    const [first] = own;
    if (!first) continue;
    const numbers = own.map(({ listedAs, named }) => `${listedAs}番は「${formatNamedItem(named)}」`).join('、');
    const text = `${label}に番号を付けない審議会なので、並び順で呼びます。原本の${numbers}です。番号で呼ぶ場合は council.yaml の kinds に書いてください。`;
    confirmations.push(reading([key], text, first.n));
  }
}

/** A member who is listed twice, as chair and among the members, is one. */
function unique<T extends Parameters<typeof attendeeName>[0]>(members: readonly T[]): T[] {
  const seen = new Set<string>();
  return members.filter((member) => {
    const { name } = attendeeName(member);
    return !seen.has(name) && seen.add(name);
  });
}

function freeId(date: string, { meetings }: ImportContext): string {
  const taken = new Set(meetings.map(({ id }) => id));
  const ids = [date, ...Array.from({ length: 8 }, (_, index) => `${date}-${index + 2}`)];
  return ids.find((id) => !taken.has(id)) ?? date;
}

function toDiagnostics(
  confirmations: readonly Confirmation[],
  unplaced: readonly number[],
  draft: string,
  source: string,
  file: string,
): Diagnostic[] {
  const lines = draft.split('\n');
  const draftLine = (text: string): number => Math.max(1, lines.findIndex((line) => line.includes(text)) + 1);
  const inDraft = (line: number) => ({ at: { file, line, column: 1 }, message: '下書きのこの行' });
  const own = confirmations.map(({ n, other, text }) =>
    diagnose('needs-confirmation', { file: source, line: n ?? 1, column: 1 }, { text: `${CONFIRM}：${text}` }, [
      ...(other === undefined ? [] : [{ at: { file: source, line: other, column: 1 }, message: 'もう1つの箇所' }]),
      inDraft(draftLine(`：${text.replace(/\s+/gu, ' ')}`)),
    ]),
  );
  if (unplaced.length === 0) return own;
  const at = { file: source, line: unplaced[0] ?? 1, column: 1 };
  return [
    ...own,
    diagnose('unplaced-text', at, { lines: unplaced.length }, [inDraft(draftLine(`## ${UNPLACED_TITLE}`))]),
  ];
}
