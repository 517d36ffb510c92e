import type { Council, SpeakerRole } from '../council/council.ts';
import { membersPresent, officialTitle } from './header.ts';
import type { Meeting } from './meeting.ts';
import { findMember, memberTitles } from './member-names.ts';

/** Ａ委員, 甲委員: a member whom the minutes tell apart from the others without a name. */
const LETTERED_MEMBER = /^[A-ZＡ-Ｚ甲乙丙丁戊]委員$/;

/** The label of an utterance whose speaker the source does not tell; the check asks for the name. */
export const UNSETTLED_SPEAKER = '発言者不明';

/** The label that a record's label stands for, by the `speakers` of the meeting's header. */
export function canonicalSpeaker(meeting: Meeting, label: string): string {
  return meeting.header.speakers.find((alias) => alias.label === label)?.is ?? label;
}

/** A label as pages show it: with the one that it stands for, where the record says that the two differ. */
export function shownSpeaker(meeting: Meeting, label: string): string {
  const canonical = canonicalSpeaker(meeting, label);
  return canonical === label ? label : `${label}（${canonical}）`;
}

/**
 * The role of a speaker label in a meeting, or undefined when neither the council's speakers, the attendees
 * nor a department of the council accounts for it.
 * @param departmentNames names of the council's departments: some minutes name the answering department only
 */
export function speakerRoleOf(
  council: Council,
  departmentNames: ReadonlySet<string>,
  meeting: Meeting,
  label: string,
): SpeakerRole | undefined {
  const canonical = canonicalSpeaker(meeting, label);
  const listed = council.speakers.find((speaker) => speaker.label === canonical);
  if (listed) return listed.role;
  if (LETTERED_MEMBER.test(canonical)) return 'member';
  if (isOfficial(meeting, canonical) || departmentNames.has(canonical)) return 'official';
  return isMember(council, meeting, canonical) ? 'member' : undefined;
}

function isOfficial(meeting: Meeting, label: string): boolean {
  return meeting.header.attendees.officials.some((entry) => {
    const { title, name } = officialTitle(entry);
    return label === title || (name !== undefined && label === `${name}${title}`);
  });
}

/** A bare name is no label: minutes call members by a title. */
function isMember(council: Council, meeting: Meeting, label: string): boolean {
  const members = membersPresent(meeting.header);
  const titles = memberTitles(
    council,
    members.map(({ role }) => role),
  );
  const isCalled = titles.some((title) => label.endsWith(title));
  return memberLabels(meeting).includes(label) || (isCalled && findMember(members, label, titles) !== undefined);
}

/** 内田委員, and 臼井雅子会長 where the list of attendees gives a role. */
function memberLabels(meeting: Meeting): string[] {
  return membersPresent(meeting.header).flatMap(({ name, role }) => {
    return role === undefined ? [`${name}委員`] : [`${name}委員`, `${name}${role}`];
  });
}

/** Every label that may open an utterance of a meeting, for offering the nearest one. */
export function knownSpeakers(council: Council, departmentNames: ReadonlySet<string>, meeting: Meeting): string[] {
  return [
    ...council.speakers.map((speaker) => speaker.label),
    ...meeting.header.attendees.officials.map((entry) => officialTitle(entry).title),
    ...memberLabels(meeting),
    ...departmentNames,
  ];
}
