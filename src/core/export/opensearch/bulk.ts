import { fidelityWarning } from '../../domain/meeting/fidelity.ts';
import type { CouncilData } from '../council-data.ts';
import { meetingRecord } from '../records/meeting-json.ts';
import type { MeetingRecord } from '../records/meeting-schema.ts';
import { told } from '../told.ts';
import { INDEX } from './index-template.ts';

interface BulkOptions {
  /** Name of the archive. */
  readonly archive: string;
  /** Where the site lives, without a slash at its end; undefined where nobody said. */
  readonly site: string | undefined;
}

/** An utterance for the Bulk API, as its two lines: what to do, and the document. */
export function* bulkLines(data: CouncilData, options: BulkOptions): Iterable<string> {
  for (const meeting of data.archive.meetings) yield* meetingLines(meetingRecord(data, meeting), options);
}

function* meetingLines(record: MeetingRecord, { archive, site }: BulkOptions): Iterable<string> {
  const { council, fidelity } = record;
  const full = (address: string) => (site === undefined || !address.startsWith('/') ? address : `${site}${address}`);
  const items = new Map(record.items.map((item) => [item.id, item]));
  const warning = fidelityWarning(fidelity) || undefined;
  for (const { heading, items: named, turns } of record.discussion) {
    for (const turn of turns) {
      if (turn.type === 'note') continue;
      // Another archive may have a council of the same name: without an address, the municipality tells them apart.
      const _id = site === undefined ? `${council.municipality}${turn.id}` : full(turn.id);
      yield `${JSON.stringify({ index: { _index: INDEX, _id, routing: council.municipality } })}\n${JSON.stringify({
        address: full(turn.id),
        archive,
        municipality: council.municipality,
        council: council.id,
        council_name: council.name,
        meeting: full(record.id),
        meeting_label: record.label,
        date: record.date,
        heading,
        items: named.flatMap((id) => {
          const item = items.get(id);
          if (!item) return [];
          const { label, title, type, department, outcome, effect, dissent } = item;
          return [
            told({ address: full(id), label, title, type, department: department?.name, outcome, effect, dissent }),
          ];
        }),
        number: Number(turn.id.replace(/^.*#u/, '')),
        speaker: turn.speaker,
        text: turn.text,
        cites: [...new Set(turn.citations.map(({ address }) => full(address)))],
        fidelity,
        ...told({ role: turn.role, warning }),
      })}\n`;
    }
  }
}
