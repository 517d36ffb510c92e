import type { Element } from 'xast';
import { x } from 'xastscript';
import { meetingAddress, membersAddress } from '../../domain/address/addresses.ts';
import { HEADER_ANCHOR } from '../../domain/address/anchors.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import { attendeeName, officialTitle } from '../../domain/meeting/header.ts';
import { type Meeting, utterancesOf } from '../../domain/meeting/meeting.ts';
import { findMember, memberTitles } from '../../domain/meeting/member-names.ts';
import { canonicalSpeaker, speakerRoleOf } from '../../domain/meeting/speaker.ts';
import { EFFECTS, formatEffect } from '../../vocabulary/effect.ts';
import type { Href } from './akn-blocks.ts';

/** Who spoke, and as what: ids of the document's references, with the sign before them. */
interface Voice {
  readonly by: string;
  readonly as: string | undefined;
}

/**
 * What a document refers to beside its text: people, roles, bodies, the meeting, its items. Their ids have an underscore,
 * which no fragment of a page has.
 */
export interface AknReferences {
  readonly elements: readonly Element[];
  readonly voiceOf: (speaker: string) => Voice;
  /** The reference to a name of a list of attendees. */
  readonly attendee: (list: 'members' | 'absent' | 'temporary' | 'officials', place: number) => string;
}

const ROLE_WORDS = {
  chair: '会長など、会議を主宰する人',
  'vice-chair': '副会長など、主宰する人を助ける人',
  member: '委員',
  official: '職員',
  secretariat: '事務局',
} as const;

/**
 * A label that tells one person from the others of the record (内田委員, Ａ委員) is a person; one that says only in what
 * office somebody spoke (会長, 住宅課長, 委員) is a role: who it was, the record does not say.
 */
export function aknReferences(archive: CouncilArchive, meeting: Meeting, href: Href): AknReferences {
  const { council } = archive;
  const { attendees } = meeting.header;
  const page = meetingAddress(meeting.council, meeting.id);
  const people = href(council.publishMembers ? membersAddress(council.id) : `${page}#${HEADER_ANCHOR}`);
  const lists = {
    members: attendees.members.map(attendeeName),
    absent: attendees.absent.map(attendeeName),
    temporary: attendees.temporary.map(attendeeName),
  };
  const present = [...lists.members, ...lists.temporary];
  const titles = memberTitles(
    council,
    present.map(({ role }) => role),
  );
  const departments = new Set([...archive.departments.values()].map(({ name }) => name));
  const elements: Element[] = [];
  const named = Object.entries(lists).flatMap(([list, own]) =>
    own.map((one, place) => {
      elements.push(x('TLCPerson', { eId: `ref_${list}_${place + 1}`, href: people, showAs: one.name }));
      return [one, `#ref_${list}_${place + 1}`] as const;
    }),
  );
  const idOf = new Map<object, string>(named);
  for (const [place, { name, title }] of attendees.officials.map(officialTitle).entries()) {
    elements.push(
      x(name === undefined ? 'TLCRole' : 'TLCPerson', {
        eId: `ref_officials_${place + 1}`,
        href: href(`${page}#${HEADER_ANCHOR}`),
        showAs: name === undefined ? title : `${name}（${title}）`,
      }),
    );
  }
  const voices = new Map<string, Voice>();
  const roles = new Set<keyof typeof ROLE_WORDS>();
  for (const { id, speaker } of utterancesOf(meeting)) {
    if (voices.has(speaker)) continue;
    const role = speakerRoleOf(council, departments, meeting, speaker);
    if (role) roles.add(role);
    const as = role && `#ref_role_${role}`;
    const label = canonicalSpeaker(meeting, speaker);
    const isOffice = council.speakers.some((one) => one.label === label);
    const member = role === 'member' && !isOffice ? findMember(present, label, titles) : undefined;
    const called = attendees.officials.flatMap((one, place) =>
      isOfficialCalled(officialTitle(one), label) ? [place] : [],
    );
    const official = called.length === 1 ? called[0] : undefined;
    const known =
      (member && idOf.get(member)) ?? (official === undefined ? undefined : `#ref_officials_${official + 1}`);
    if (known === undefined) {
      const eId = `ref_speaker_${voices.size + 1}`;
      const kind = role === 'member' && !isOffice ? 'TLCPerson' : 'TLCRole';
      elements.push(x(kind, { eId, href: href(`${page}#${id}`), showAs: label }));
      voices.set(speaker, { by: `#${eId}`, as });
    } else voices.set(speaker, { by: known, as });
  }
  for (const role of roles) {
    elements.push(
      x('TLCRole', { eId: `ref_role_${role}`, href: `/akn/ontology/role/${role}`, showAs: ROLE_WORDS[role] }),
    );
  }
  return {
    elements,
    attendee: (list, place) => `#ref_${list}_${place + 1}`,
    voiceOf: (speaker) => voices.get(speaker) ?? { by: '', as: undefined },
  };
}

const isOfficialCalled = ({ title, name }: ReturnType<typeof officialTitle>, label: string): boolean =>
  label === title || (name !== undefined && label === `${name}${title}`);

/** The concepts that outcomes refer to: what each does to its item. */
export function aknEffects(used: ReadonlySet<string>): Element[] {
  return EFFECTS.filter((effect) => used.has(effect)).map((effect) =>
    x('TLCConcept', {
      eId: `ref_effect_${effect}`,
      href: `/akn/ontology/concept/effect/${effect}`,
      showAs: formatEffect(effect),
    }),
  );
}
