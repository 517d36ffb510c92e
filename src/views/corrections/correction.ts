import type { CouncilArchive } from '../../core/domain/archive.ts';
import { recordAddress } from '../../core/domain/record.ts';
import { type DifferencePart, markDifference } from '../../core/permanence/corrections/difference.ts';
import type { PlacedCorrection } from '../../core/permanence/corrections/list.ts';
import { formatWareki } from '../../core/text/wareki.ts';
import {
  type CorrectionKind,
  explainCorrectionKind,
  formatCorrectionKind,
} from '../../core/vocabulary/correction-kind.ts';
import type { SiteContext } from '../site-context.ts';

/** A correction as pages show it. */
export interface CorrectionProps {
  /** Its permanent fragment in the page of its record. */
  readonly id: string;
  /** The correction in the page of its record. */
  readonly href: string;
  readonly date: string;
  readonly dateText: string;
  readonly kind: CorrectionKind;
  /** 誤字, 実質. */
  readonly kindLabel: string;
  readonly kindMeaning: string;
  /** 発言12（会長）, and where it is. */
  readonly place: string;
  readonly placeHref: string;
  /** What was there and what is, with the difference marked. Without `was` where it is kept back, or words were added. */
  readonly was: readonly DifferencePart[] | undefined;
  readonly now: readonly DifferencePart[];
  /** Why what was there is not shown. */
  readonly withheld: string | undefined;
  readonly reason: string;
  readonly by: string | undefined;
  readonly note: string | undefined;
}

export function correctionProps(
  context: SiteContext,
  { record, correction, anchor, place, ground }: PlacedCorrection,
): CorrectionProps {
  const { date, kind, was, now, reason, by, note } = correction;
  const page = context.href(recordAddress(record));
  const parts = markDifference(was ?? '', now);
  const without = (left: DifferencePart['kind']) => parts.filter((part) => part.kind !== left);
  return {
    id: anchor,
    href: `${page}#${anchor}`,
    date,
    dateText: formatWareki(date),
    kind,
    kindLabel: formatCorrectionKind(kind),
    kindMeaning: explainCorrectionKind(kind),
    place: place.label,
    placeHref: `${page}#${place.anchor}`,
    was: was === undefined ? undefined : without('added'),
    now: ground === undefined ? without('removed') : [{ kind: 'same', text: now }],
    withheld: ground,
    reason,
    by,
    note,
  };
}

/** The corrections of a record, oldest first. */
export const recordCorrections = (context: SiteContext, council: CouncilArchive, record: PlacedCorrection['record']) =>
  context.corrections(council, record).map((one) => correctionProps(context, one));
