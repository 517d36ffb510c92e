import { stringify } from 'yaml';
import { formatNamedItem } from '../domain/address/ids.ts';
import type { MeetingPlan, PlannedItem } from './meeting-plan.ts';

/**
 * The text of a record that is to be written: everything that is known, and for what is not the name of the field with
 * nothing behind it, which the check names until something stands there. Parsing it gives back the plan.
 */
export function writeRecord(plan: MeetingPlan): string {
  const { period, session, date, start, end, place, items, fidelity, source } = plan;
  const keys = [...new Set(items.map(({ kind }) => kind.key))];
  const times = [...(start ? [`start: "${start}"`] : []), ...(end ? [`end: "${end}"`] : [])];
  const header = [
    `period: ${period}`,
    `session: ${session}`,
    `date: ${date}`,
    ...(start ? [`time: { ${times.join(', ')} }`] : []),
    ...(place === undefined ? [] : [`place: ${line(place)}`]),
    ...attendees(plan),
    ...keys.flatMap((key) => list(key, items.filter(({ kind }) => kind.key === key).map(entry))),
    `record: { fidelity: ${fidelity ?? ''}, source: { title: ${source === undefined ? '' : inFlow(source)} } }`,
  ];
  const headings = items.map((item) => `### ${formatNamedItem(item)}`);
  return ['---', ...header, '---', '', '## 発言', ...headings.flatMap((heading) => ['', heading]), ''].join('\n');
}

function attendees({ members, absent, officials, rosterOf }: MeetingPlan): string[] {
  return [
    'attendees:',
    ...(rosterOf ? [`  # ${rosterOf} の会議の名簿です。出欠を確かめたら、この行を消してください。`] : []),
    `  members: ${inFlow(members)}`,
    ...(absent.length > 0 ? [`  absent: ${inFlow(absent)}`] : []),
    ...(officials.length > 0 ? [`  officials: ${inFlow(officials)}`] : []),
  ];
}

/** The fields that the kind of the item asks for, and what is known of the others. */
function entry({ kind, number, period, title, type, department, carriedOver }: PlannedItem): string[] {
  const asked = (name: string, value: string | undefined) =>
    kind.isTyped || value !== undefined ? [`${name}:${value === undefined ? '' : ` ${line(value)}`}`] : [];
  return [
    ...(kind.numbering === 'none' ? [] : [`number: ${number}`]),
    ...(period === undefined ? [] : [`period: ${period}`]),
    title === undefined ? 'title:' : `title: ${line(title)}`,
    ...asked('type', type),
    ...asked('department', department),
    ...(carriedOver ? [`carriedOver: ${inFlow(carriedOver)}`] : []),
    ...(kind.outcome === undefined ? ['outcome:'] : []),
  ];
}

function list(name: string, entries: readonly (readonly string[])[]): string[] {
  if (entries.length === 0) return [];
  return [
    `${name}:`,
    ...entries.flatMap((entry) => entry.map((text, index) => `  ${index === 0 ? '- ' : '  '}${text}`)),
  ];
}

/** A value that has a line of its own. */
const line = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();

/** A value inside brackets, written as the records write it: `[内田, { name: 中村(弘), role: 会長 }]`. */
function inFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, one]) => one !== undefined);
    return `{ ${fields.map(([key, one]) => `${key}: ${inFlow(one)}`).join(', ')} }`;
  }
  // Between brackets a comma or a bracket is one of YAML's own, which the library knows how to quote.
  return stringify([value], { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false }).slice(1, -2);
}
