import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { formatNamedInFull } from '../../../domain/item/label.ts';
import { placeNamed } from '../../../domain/meeting/notes.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Rule } from '../../rule.ts';

/** A note is on something that the record has. */
export const notes: Rule = {
  *check(council) {
    for (const meeting of council.meetingsWith('notes', 'items.number', 'items.period')) {
      for (const [index, { on }] of meeting.header.notes.entries()) {
        for (const [place, name] of on.entries()) {
          if (placeNamed(meeting, name)) continue;
          const known = [
            ...meeting.header.items.map(({ named }) => formatNamedInFull(named)),
            ...meeting.documents.map(({ title }) => title),
          ];
          const at = meeting.locate(['notes', index, 'on', ...(on.length > 1 ? [place] : [])]);
          yield diagnose('note-on-nothing', at, { name, nearest: nearest(name, known) });
        }
      }
    }
  },
};
