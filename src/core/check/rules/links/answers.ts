import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { Item } from '../../../domain/archive.ts';
import { formatItemInCouncil } from '../../../domain/item/label.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { formatPosition } from '../../../text/span.ts';
import { placeOfItem } from '../../place-of-item.ts';
import type { CheckedCouncil, Rule } from '../../rule.ts';

type Treatment = Item['latest'];

/** An answer is to something that was asked; `settles` names conditions and requests that are there. */
export const answers: Rule = {
  *check(council) {
    const fields = ['id', 'answers', 'settles', 'conditions', 'requests'] as const;
    const readable = new Set(council.meetingsWith('undertakings', ...fields.map((field) => `items.${field}` as const)));
    const isKnown = (item: Item) =>
      !council.mayHold(item.id) && item.treatments.every(({ meeting }) => readable.has(meeting));
    for (const item of council.archive.items.values()) {
      for (const treatment of item.treatments.filter(({ meeting }) => readable.has(meeting))) {
        yield* checkAnswers(council, item, treatment, isKnown);
        yield* checkSettles(council, item, treatment, isKnown);
      }
    }
  },
};

function* checkAnswers(
  council: CheckedCouncil,
  item: Item,
  { meeting, entry, path: itemPath }: Treatment,
  isKnown: (item: Item) => boolean,
): Iterable<Diagnostic> {
  for (const [place, target] of entry.answers.entries()) {
    const other = typeof target === 'string' ? council.archive.items.get(target) : undefined;
    if (!other || other === item || !isKnown(other)) continue;
    if (countAsked(other, 'conditions') + countAsked(other, 'requests') > 0) continue;
    const at = meeting.locate([...itemPath, 'answers', place]);
    yield diagnose('answer-to-nothing', at, describe(other), [relatedTo(other)]);
  }
}

function* checkSettles(
  council: CheckedCouncil,
  item: Item,
  { meeting, entry, path: itemPath }: Treatment,
  isKnown: (item: Item) => boolean,
): Iterable<Diagnostic> {
  for (const [place, settled] of entry.settles.entries()) {
    const path = [...itemPath, 'settles', place];
    if (settled.item === undefined) {
      yield* checkSettledMeeting(council, meeting, settled, path);
      continue;
    }
    if (settled.item !== item.id && !entry.answers.includes(settled.item)) {
      yield diagnose('settles-unanswered', meeting.locate([...path, 'item']), { name: settled.item });
      continue;
    }
    const other = council.archive.items.get(settled.item);
    if (!other || !isKnown(other)) continue;
    for (const field of ['conditions', 'requests'] as const) {
      const asked = countAsked(other, field);
      for (const [nth, position] of settled[field].entries()) {
        if (position <= asked) continue;
        const params = { ...describe(other), what: field, position, asked };
        yield diagnose('settles-nothing', meeting.locate([...path, field, nth]), params, [relatedTo(other)]);
      }
    }
  }
}

/** What was asked at a meeting itself is told by the meeting. */
function* checkSettledMeeting(
  { archive }: CheckedCouncil,
  meeting: Meeting,
  settled: Treatment['entry']['settles'][number],
  path: readonly PropertyKey[],
): Iterable<Diagnostic> {
  const name = settled.meeting ?? '';
  const other = archive.meetingsById.get(name);
  if (!other || other.id >= meeting.id) {
    const at = meeting.locate([...path, settled.meeting === undefined ? 'item' : 'meeting']);
    yield diagnose('settles-unknown-meeting', at, { name });
    return;
  }
  const asked = other.header.undertakings.length;
  for (const [nth, position] of settled.requests.entries()) {
    if (position <= asked) continue;
    const where = other.locate(['undertakings']);
    const params = { label: `${other.id} の会議`, what: 'undertakings', position, asked, other: formatPosition(where) };
    const related = [{ at: where, message: params.label }];
    yield diagnose('settles-nothing', meeting.locate([...path, 'requests', nth]), params, related);
  }
}

function countAsked(item: Item, field: 'conditions' | 'requests'): number {
  return item.treatments.reduce((sum, { entry }) => sum + entry[field].length, 0);
}

function describe(item: Item) {
  return { label: formatItemInCouncil(item), other: formatPosition(placeOfItem(item.kind, item.latest)) };
}

function relatedTo(item: Item) {
  return { at: placeOfItem(item.kind, item.latest), message: formatItemInCouncil(item) };
}
