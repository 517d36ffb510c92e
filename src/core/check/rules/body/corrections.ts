import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { Correction } from '../../../domain/correction.ts';
import { formatMeetingDate } from '../../../domain/meeting/facts.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { type CorrectedPlace, correctedPlace, placeNames } from '../../../permanence/corrections/place.ts';
import { missingFrom } from '../../../permanence/corrections/walk-back.ts';
import { isSaidAlike } from '../../../permanence/corrections/words.ts';
import { nearest } from '../../../text/nearest.ts';
import type { CheckedCouncil, Rule } from '../../rule.ts';

/** Each correction is on a place of its record, says what stands there, and stands in its order. */
export const corrections: Rule = {
  *check(council) {
    const { opinions } = council.archive;
    const meetings = council.meetingsWith('corrections', 'date', 'items.id', 'items.title');
    for (const record of [...meetings, ...[...opinions.values()].map((one) => one.record)]) {
      if (record.header.corrections.length === 0) continue;
      yield* checkDays(record);
      yield* checkPlaces(council, record);
    }
  },
};

function* checkDays({ header, issued, locate }: Meeting): Iterable<Diagnostic> {
  const made = { made: formatMeetingDate(header.date), what: issued ? '文書の日付' : '会議の日' };
  for (const [index, { date, was, now }] of header.corrections.entries()) {
    const at = (field: string) => locate(['corrections', index, field]);
    const formatted = formatMeetingDate(date);
    if (date < header.date) yield diagnose('correction-before-record', at('date'), { date: formatted, ...made });
    const before = header.corrections[index - 1]?.date ?? '';
    if (date < before) {
      const earlier = { at: locate(['corrections', index - 1, 'date']), message: '後の日の訂正' };
      const params = { date: formatted, before: formatMeetingDate(before) };
      yield diagnose('correction-out-of-order', at('date'), params, [earlier]);
    }
    if (was !== undefined && isSaidAlike(was, now))
      yield diagnose('correction-changes-nothing', at('now'), { now: cut(now) });
  }
}

function* checkPlaces(council: CheckedCouncil, record: Meeting): Iterable<Diagnostic> {
  const { archive } = council;
  const made = new Map<string, { readonly place: CorrectedPlace; readonly corrections: Correction[] }>();
  for (const [index, correction] of record.header.corrections.entries()) {
    const { place: name } = correction;
    const place = correctedPlace(archive, record, name);
    if (!place) {
      const params = { name, nearest: nearest(name, placeNames(archive, record)) };
      yield diagnose('correction-place-unknown', record.locate(['corrections', index, 'place']), params);
      continue;
    }
    const key = `${place.anchor} ${place.label}`;
    const known = made.get(key) ?? { place, corrections: [] };
    known.corrections.push(correction);
    made.set(key, known);
  }
  for (const { place, corrections } of made.values()) {
    if (!isReadable(council, record, place)) continue;
    const text = place.text();
    for (const missing of missingFrom(text, corrections)) {
      const at = record.locate(['corrections', record.header.corrections.indexOf(missing), 'now']);
      const params = { now: cut(missing.now), place: place.label, text: cut(text) };
      yield diagnose('correction-not-in-text', at, params);
    }
  }
}

/** A field of a header that could not be read says nothing. */
function isReadable({ meetingsWith }: CheckedCouncil, record: Meeting, { field }: CorrectedPlace): boolean {
  if (record.issued || field === undefined) return true;
  return meetingsWith(field as Parameters<typeof meetingsWith>[number]).includes(record);
}

/** Long enough to be known again in a report. */
const LONGEST = 40;

function cut(text: string): string {
  const characters = [...text.trim().replace(/\s*\n\s*/g, ' ')];
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST).join('')}…`;
}
