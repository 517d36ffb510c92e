import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { findDepartment } from '../../../domain/council/department.ts';
import { nearest } from '../../../text/nearest.ts';
import type { CheckedCouncil, Rule } from '../../rule.ts';

/** The departments of an item are the council's: by their ids, or by the names that they had on the meeting's day. */
export const departments: Rule = {
  looksUp: ['departments'],
  *check(council) {
    const known = council.archive.departments;
    const names = new Set([...known.values()].map(({ name }) => name));
    for (const { written, at } of departmentsOf(council)) {
      if (known.has(written) || names.has(written)) continue;
      yield diagnose('unknown-department', at(), {
        name: written,
        nearest: nearest(written, [...known.keys(), ...names]),
      });
    }
    for (const { written, at, date } of departmentsOf(council, 'date')) {
      if (!names.has(written) || findDepartment(known, written, date())) continue;
      const units = [...known.values()].filter(({ name }) => name === written);
      yield diagnose('department-of-another-day', at(), {
        name: written,
        date: date(),
        ids: units.map(({ id }) => id).join('、'),
      });
    }
  },
};

function* departmentsOf(council: CheckedCouncil, ...needed: 'date'[]) {
  for (const meeting of council.meetingsWith('items.department', ...needed)) {
    for (const { entry, path } of meeting.header.items) {
      const written = entry.department;
      if (written === undefined) continue;
      yield { written, at: () => meeting.locate([...path, 'department']), date: () => meeting.header.date };
    }
  }
  for (const meeting of council.meetingsWith('items.departments', ...needed)) {
    for (const { entry, path } of meeting.header.items) {
      for (const [index, { department: written }] of entry.departments.entries()) {
        const place = [...path, 'departments', index, 'department'];
        yield { written, at: () => meeting.locate(place), date: () => meeting.header.date };
      }
    }
  }
}
