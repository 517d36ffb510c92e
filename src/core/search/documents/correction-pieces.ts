import { documentPassageAnchor, ORIGINALS_ANCHOR, summaryAnchor } from '../../domain/address/anchors.ts';
import type { NamedItem } from '../../domain/address/ids.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import { originalTitle } from '../../domain/attachment/original.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { correctionsOf, type PlacedCorrection } from '../../permanence/corrections/list.ts';
import { formatWareki } from '../../text/wareki.ts';
import { explainCorrectionKind, formatCorrectionKind } from '../../vocabulary/correction-kind.ts';
import type { Piece } from './piece.ts';

/** What the page of a record says of its corrections, and of the files that it was made from. */
export function correctionPieces(council: CouncilArchive, record: Meeting): Piece[] {
  const corrections = correctionsOf(council, record);
  const originals = record.header.record.originals.map((original) => {
    const digest = council.files.get(original.file)?.facts?.digest ?? original.digest ?? '';
    const text = digest.replace('sha256:', '');
    return { items: [], segment: { anchor: ORIGINALS_ANCHOR, label: `原本　${originalTitle(original)}`, text } };
  });
  return [...corrections.map((one) => correctionPiece(record, one)), ...originals];
}

/** All that is shown of it: what stood there before only where that is shown. */
function correctionPiece(record: Meeting, { correction, anchor, place, ground }: PlacedCorrection): Piece {
  const { date, kind, was, now, reason, by, note } = correction;
  const lines = [
    formatWareki(date),
    `${formatCorrectionKind(kind)} ${explainCorrectionKind(kind)}`,
    ...(was === undefined ? [] : [was]),
    ...(ground === undefined ? [] : [ground]),
    now,
    reason,
    by ?? '',
    note ?? '',
  ];
  const text = lines.filter((line) => line !== '').join('\n');
  const items = place.item ? [place.item] : itemsAt(record, place.anchor);
  return { items, segment: { anchor, label: `訂正　${place.label}`, text } };
}

/** The items whose pages show a place of the record. */
function itemsAt({ discussion, summary, documents }: Meeting, anchor: string): readonly NamedItem[] {
  const stretch = discussion.find(({ turns }) => turns.some((turn) => turn.type === 'utterance' && turn.id === anchor));
  const passage =
    summary.find((_, place) => summaryAnchor(place) === anchor) ??
    documents.flatMap(({ passages }, s) => passages.filter((_, p) => documentPassageAnchor(s, p) === anchor))[0];
  return stretch?.items ?? passage?.items ?? [];
}
