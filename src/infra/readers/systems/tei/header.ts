import type { SourceLine } from '../../../../core/import/source-text.ts';
import { child, elementsOf, textBelow, type XmlElement } from '../../docx/xml.ts';
import { factLine, marginLine } from '../stated-lines.ts';
import { collapse, eventText } from './words.ts';

/** Somebody of the header's list, as the list calls them. */
export interface Person {
  readonly name: string;
  /** 会長 and the like; empty where the list has none. */
  readonly role: string;
}

/** Whether the text is Japanese by its own word, so that no blank parts its words. */
export const isJapanese = ({ attributes }: XmlElement): boolean => /^ja\b/i.test(attributes['lang'] ?? '');

/** The persons of a header by their `xml:id`, by the names that they had on a day. */
export function personsOf(header: XmlElement, day: string | undefined): Map<string, Person> {
  return new Map(
    below(header, 'person').flatMap((person): [string, Person][] => {
      const id = person.attributes['id'];
      const names = elementsOf(person).filter(({ name }) => name === 'persName');
      const named = names.find(({ attributes }) => holdsOn(attributes, day)) ?? names[0];
      return id === undefined || !named ? [] : [[id, { name: nameOf(named), role: roleOf(person) }]];
    }),
  );
}

/** ISO dates compare as texts; one that is not given bounds nothing. */
function holdsOn({ from = '', to = '9999' }: XmlElement['attributes'], day: string | undefined): boolean {
  return day === undefined || (from <= day && day <= to);
}

const WIDE = /[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/u;

/** Surname and forename in the order of the language: 飛田紀子, Mara Ellwood. */
function nameOf(named: XmlElement): string {
  const part = (name: string) =>
    elementsOf(named)
      .filter((element) => element.name === name)
      .map((element) => collapse(textBelow(element)))
      .join(' ');
  const [surname, forename] = [part('surname'), part('forename')];
  if (surname === '' && forename === '')
    return eventText(named).replace(WIDE.test(eventText(named)) ? /\s+/gu : /$^/u, '');
  if (WIDE.test(surname + forename)) return `${surname}${forename}`.replace(/\s+/gu, '');
  return [forename, surname].filter((one) => one !== '').join(' ');
}

/** An office that the list gives for the meeting itself, and not for a time of its own. */
function roleOf(person: XmlElement): string {
  const stated = elementsOf(person).find(
    ({ name, attributes }) => name === 'occupation' || (name === 'state' && attributes['type'] === 'role'),
  );
  return stated ? eventText(stated) : '';
}

/** The header's title and date as facts of the meeting; the rest says how the file was made. */
export function headerLines(header: XmlElement, language: string | undefined): SourceLine[] {
  const title = mainTitle(below(child(header, 'fileDesc', 'titleStmt') ?? header, 'title'), language);
  const date = dateOf(header);
  return [
    ...(title ? [factLine('会議名', eventText(title))] : []),
    ...(date ? [factLine('開催日', dayIn(date) ?? eventText(date))] : []),
    ...leaves(header)
      .filter((element) => element !== title)
      .map((element) => marginLine(eventText(element))),
  ];
}

function mainTitle(titles: readonly XmlElement[], language: string | undefined): XmlElement | undefined {
  const main = titles.filter(({ attributes }) => attributes['type'] === undefined || attributes['type'] === 'main');
  return main.find(({ attributes }) => attributes['lang'] === language) ?? main[0] ?? titles[0];
}

/** The day of the sitting in ISO form, where the header states one. */
export function dayOf(header: XmlElement): string | undefined {
  const date = dateOf(header);
  return date && dayIn(date);
}

/** A time may stand behind the day. */
const dayIn = ({ attributes }: XmlElement): string | undefined => attributes['when']?.slice(0, 'yyyy-mm-dd'.length);

/** The day of the sitting, or of its recording: never that of the edition or of the file. */
function dateOf(header: XmlElement): XmlElement | undefined {
  const days = (name: string) =>
    below(header, name)
      .flatMap((element) => below(element, 'date'))
      .filter(({ attributes }) => attributes['when'] !== undefined);
  const own = days('setting').length > 0 ? days('setting') : days('recording');
  const sitting = own.filter(({ attributes }) => /parla\.sitting/.test(attributes['ana'] ?? ''));
  const [first, ...others] = sitting.length > 0 ? sitting : own;
  return others.every((date) => dayIn(date) === (first && dayIn(first))) ? first : undefined;
}

function below(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((inner) => [...(inner.name === name ? [inner] : []), ...below(inner, name)]);
}

/** Elements that hold text of their own. */
function leaves(element: XmlElement): XmlElement[] {
  const hasText = element.children.some((part) => typeof part === 'string' && part.trim() !== '');
  return hasText ? [element] : elementsOf(element).flatMap(leaves);
}
