import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import ICAL from 'ical.js';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { parse } from 'parse5';
import { validateXML } from 'xmllint-wasm';
import { attribute, elementsOf } from './dom.ts';

const ATOM_GRAMMAR = readFileSync(join(import.meta.dirname, 'schemas', 'atom.rng'), 'utf8');

/** What is wrong with feeds as Atom: by the grammar of RFC 4287, and by its rules that a grammar cannot hold. */
export async function findAtomFaults(feeds: Readonly<Record<string, string>>): Promise<string[]> {
  const xml = Object.entries(feeds).map(([path, contents]) => ({ fileName: path.replaceAll('/', '_'), contents }));
  const { errors } = await validateXML({ xml, schema: ATOM_GRAMMAR, extension: 'relaxng' });
  const rules = Object.entries(feeds).flatMap(([path, text]) =>
    findRuleFaults(text).map((fault) => `${path}: ${fault}`),
  );
  return [...errors.map(({ rawMessage }) => rawMessage), ...rules];
}

/** RFC 4287: 4.1.1 and 4.1.2 (author, alternate link), 4.2.6 (ids are absolute and unique in a feed). */
function findRuleFaults(text: string): string[] {
  const faults: string[] = [];
  const ids = [...text.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id = '']) => id);
  faults.push(...ids.filter((id) => !/^[a-z]+:/.test(id)).map((id) => `${id} is not absolute`));
  faults.push(...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice`));
  for (const entry of text.split('<entry>').slice(1)) {
    if (!entry.includes('<author><name>')) faults.push('an entry without author');
    if (entry.split('rel="alternate"').length !== 2) faults.push('an entry without one alternate link');
  }
  return faults;
}

const ajv = new Ajv({ strict: false });
addFormats.default(ajv);
const isJsonFeed = ajv.compile(jsonFeedSchema);

export function findJsonFeedFaults(text: string): string[] {
  return isJsonFeed(JSON.parse(text))
    ? []
    : (isJsonFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What is wrong with a calendar by the rules of RFC 5545 that it has to keep. */
export function findCalendarFaults(text: string): string[] {
  const faults: string[] = [];
  if (!text.endsWith('\r\n')) faults.push('no line end at the end');
  for (const line of text.split('\r\n')) {
    if (/[\r\n]/.test(line)) faults.push(`a bare line end in ${line}`);
    if (Buffer.byteLength(line) > 75) faults.push(`longer than 75 octets: ${line}`);
  }
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const name of ['version', 'prodid']) {
    if (calendar.getAllProperties(name).length !== 1) faults.push(`not one ${name}`);
  }
  const zones = new Set(calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid')));
  const ids = new Set<unknown>();
  for (const event of calendar.getAllSubcomponents('vevent')) {
    const id = event.getFirstPropertyValue('uid');
    for (const name of ['uid', 'dtstamp', 'dtstart', 'summary', 'status']) {
      if (event.getAllProperties(name).length !== 1) faults.push(`${id}: not one ${name}`);
    }
    if (ids.has(id)) faults.push(`${id} stands twice`);
    ids.add(id);
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(event.getFirstPropertyValue('dtstamp'))))
      faults.push(`${id}: stamp not in UTC`);
    const start = event.getFirstProperty('dtstart');
    const zone = start?.getParameter('tzid');
    if (start?.type === 'date-time' && !zones.has(zone as string)) faults.push(`${id}: no VTIMEZONE ${zone}`);
    const { startDate, endDate } = new ICAL.Event(event);
    if (endDate && endDate.compare(startDate) < 0) faults.push(`${id}: ends before it begins`);
  }
  return faults;
}

/** The addresses of an event's file by their status, for tests. */
export const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    status: String(event.getFirstPropertyValue('status')),
    start: String(event.getFirstPropertyValue('dtstart')),
    summary: String(event.getFirstPropertyValue('summary')),
    place: event.getFirstPropertyValue('location') as string | null,
    url: event.getFirstPropertyValue('url') as string | null,
  }));

/** A page may be there as data, too. */
const NEWS_TYPES: ReadonlySet<string> = new Set(['application/atom+xml', 'application/feed+json', 'text/calendar']);

/** The feeds and calendars that the head of a page names, by their types. */
export function newsOfPage(html: string): Record<string, string> {
  const links = elementsOf(parse(html)).filter(
    (one) =>
      one.tagName === 'link' && attribute(one, 'rel') === 'alternate' && NEWS_TYPES.has(attribute(one, 'type') ?? ''),
  );
  return Object.fromEntries(links.map((one) => [attribute(one, 'type') ?? '', attribute(one, 'href') ?? '']));
}
