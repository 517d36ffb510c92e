import { attendeeName, officialTitle } from '../../../domain/meeting/header.ts';
import { personalKey } from '../../../privacy/same-words.ts';
import type { CheckedCouncil } from '../../rule.ts';

/** What a council publishes of persons in the places that are made for it. */
export interface Published {
  /** True for a name of a roster: members, who attended, who signed, whom to ask, to whom and by whom a document is. */
  readonly isNamed: (name: string) => boolean;
  /** True for a number of a meeting's `contact`. */
  readonly isContact: (telephone: string) => boolean;
}

/** Looks at every record whose header could be read there. */
export function publishedBy(council: CheckedCouncil): Published {
  const { archive } = council;
  const names = [...archive.members.map(({ name }) => name), ...archive.council.speakers.map(({ label }) => label)];
  for (const { header } of council.meetingsWith('attendees', 'signatories')) {
    const { members, absent, temporary, officials } = header.attendees;
    for (const { name, proxy = '' } of [...members, ...absent, ...temporary].map(attendeeName)) names.push(name, proxy);
    for (const { name = '', title } of officials.map(officialTitle)) names.push(name, title);
    names.push(...header.signatories);
  }
  for (const { header } of council.meetingsWith('speakers')) {
    names.push(...header.speakers.flatMap(({ label, is }) => [label, is]));
  }
  for (const { header } of archive.opinions.values()) {
    names.push(header.to ?? '', header.by ?? '', ...header.members.map((member) => attendeeName(member).name));
  }
  const numbers: string[] = [];
  for (const { header } of council.meetingsWith('contact')) {
    const { persons = [], phone = '', fax = '', extension = '' } = header.contact ?? {};
    names.push(...persons);
    numbers.push(phone, fax, extension);
  }
  return { isNamed: holderOf(names), isContact: holderOf(numbers) };
}

/** Whether one of the texts holds the words, which may be less of them: a number without its area code. */
function holderOf(texts: readonly string[]): (words: string) => boolean {
  const keys = [...new Set(texts.map(personalKey))].filter((key) => key !== '');
  return (words) => keys.some((key) => key.includes(personalKey(words)));
}
