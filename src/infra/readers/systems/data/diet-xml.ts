import { child, elementsOf, textBelow, type XmlElement } from '../../docx/xml.ts';

/** The Diet's answer in XML, its default, as the data that it would be in JSON; undefined for another document. */
export function dietXml(root: XmlElement): object | undefined {
  if (root.name !== 'data') return undefined;
  const records = elementsOf(child(root, 'records')).flatMap((record) => elementsOf(child(record, 'recordData')));
  const named = (name: string) => records.filter((record) => record.name === name).map(objectOf);
  const [meetings, speeches] = [named('meetingRecord'), named('speechRecord')];
  const messages = descendants(root, 'message').map((element) => textBelow(element));
  const hasAnswer = child(root, 'numberOfRecords') !== undefined;
  if (!hasAnswer && messages.length === 0) return undefined;
  return {
    ...(hasAnswer ? { numberOfRecords: textBelow(child(root, 'numberOfRecords') as XmlElement) } : {}),
    ...(meetings.length > 0 ? { meetingRecord: meetings } : {}),
    ...(speeches.length > 0 ? { speechRecord: speeches } : {}),
    ...(hasAnswer || messages.length === 0 ? {} : { message: messages[0], details: messages.slice(1) }),
  };
}

/** Elements become fields; speeches, of which there may be one, a list. An empty element says nothing. */
function objectOf(record: XmlElement): Record<string, unknown> {
  const fields = elementsOf(record).filter(({ name }) => name !== 'speechRecord');
  const speeches = elementsOf(record).filter(({ name }) => name === 'speechRecord');
  return {
    ...Object.fromEntries(fields.map((field) => [field.name, textBelow(field) || null])),
    ...(record.name === 'meetingRecord' ? { speechRecord: speeches.map(objectOf) } : {}),
  };
}

function descendants(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((inner) => [...(inner.name === name ? [inner] : []), ...descendants(inner, name)]);
}
