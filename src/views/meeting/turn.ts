import { meetingAddress } from '../../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../../core/domain/archive.ts';
import type { SpeakerRole } from '../../core/domain/council/council.ts';
import { notAsSpoken } from '../../core/domain/meeting/fidelity.ts';
import { type Meeting, type Stretch, type Utterance, utteranceNumber } from '../../core/domain/meeting/meeting.ts';
import { notesOnUtterance, noteText } from '../../core/domain/meeting/notes.ts';
import { canonicalSpeaker, speakerRoleOf } from '../../core/domain/meeting/speaker.ts';
import { correctionsAt } from '../../core/permanence/corrections/list.ts';
import { type CorrectionProps, correctionProps } from '../corrections/correction.ts';
import type { SiteContext } from '../site-context.ts';
import type { LinkedText, NoteProps } from '../text/note.ts';
import type { ProsePart } from '../text/prose.ts';
import { formerIds } from './former-places.ts';

export interface UtteranceProps {
  readonly type: 'utterance';
  readonly id: string;
  /** Ids of places that were published and are this one now. */
  readonly formerly: readonly string[];
  /** 1-based place in the meeting. */
  readonly number: number;
  readonly speaker: string;
  /** The label that the speaker's label stands for, when the record says that it differs. */
  readonly speakerMeans: string | undefined;
  readonly role: SpeakerRole;
  /** 要約, 書き改め: what the words are where they are not those that were spoken; else empty. */
  readonly notAsSpoken: string;
  readonly parts: readonly ProsePart[];
  /** What the record notes on it. */
  readonly notes: readonly LinkedText[];
  /** What was corrected in it, oldest first. */
  readonly corrections: readonly CorrectionProps[];
  /** The utterance in its meeting's page. */
  readonly href: string;
}

export type TurnProps = UtteranceProps | NoteProps;

export function turnProps(
  context: SiteContext,
  council: CouncilArchive,
  meeting: Meeting,
  stretch: Stretch,
): TurnProps[] {
  return stretch.turns.map((turn) =>
    turn.type === 'note'
      ? context.prose(council, meeting).note(turn, stretch.items)
      : utteranceProps(context, council, meeting, turn, stretch),
  );
}

function utteranceProps(
  context: SiteContext,
  council: CouncilArchive,
  meeting: Meeting,
  turn: Utterance,
  { items }: Stretch,
): UtteranceProps {
  const canonical = canonicalSpeaker(meeting, turn.speaker);
  return {
    type: 'utterance',
    id: turn.id,
    formerly: formerIds(council, meeting, turn.id),
    number: utteranceNumber(meeting, turn.id),
    speaker: turn.speaker,
    speakerMeans: canonical === turn.speaker ? undefined : canonical,
    role: speakerRoleOf(council.council, context.departmentNames(council), meeting, turn.speaker) ?? 'official',
    notAsSpoken: notAsSpoken(meeting.header.record.fidelity),
    parts: context.prose(council, meeting).utterance(turn, items),
    notes: notesOnUtterance(meeting, turn.id).map((note) =>
      context.prose(council, meeting).line(noteText(note), items),
    ),
    corrections: correctionsAt(context.corrections(council, meeting), turn.id).map((one) =>
      correctionProps(context, one),
    ),
    href: context.href(`${meetingAddress(meeting.council, meeting.id)}#${turn.id}`),
  };
}
