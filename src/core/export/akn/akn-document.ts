import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import {
  documentPassageAnchor,
  HEADER_ANCHOR,
  NOTES_ANCHOR,
  stretchAnchors,
  summaryAnchor,
} from '../../domain/address/anchors.ts';
import type { NamedItem } from '../../domain/address/ids.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import { formatFidelity } from '../../domain/meeting/fidelity.ts';
import type { Meeting, Note, Passage, Stretch, Utterance } from '../../domain/meeting/meeting.ts';
import type { CouncilData } from '../council-data.ts';
import { itemAddresses, type MeetingHead } from '../records/meeting-json.ts';
import { type RecordText, type RecordTexts, recordTexts, writtenNote } from '../records/record-text.ts';
import { aknBlocks, type Href } from './akn-blocks.ts';
import { aknMeta, itemReference, resolutionId } from './akn-meta.ts';
import { type AknReferences, aknReferences } from './akn-references.ts';
import { writeXml } from './write-xml.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * A meeting as an Akoma Ntoso 3.0 debate. Ids are the fragments of the meeting's page where it has any, so that
 * `#u12` means the same in both.
 * @param record what JSON has of the meeting beside its texts
 */
export function aknDocument(
  { archive, citedTexts }: Pick<CouncilData, 'archive' | 'citedTexts'>,
  meeting: Meeting,
  record: MeetingHead,
  href: Href,
  texts: RecordTexts = recordTexts(archive, meeting, citedTexts),
): string {
  const references = aknReferences(archive, meeting, href);
  const writer = new BodyWriter(archive, meeting, record, references, texts, href);
  const root = x('akomaNtoso', { xmlns: NAMESPACE }, [
    x('debate', { name: 'minutes', contains: 'originalVersion' }, [
      aknMeta(archive, meeting, record, references, href),
      preface(record),
      x('debateBody', writer.sections()),
    ]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}\n`;
}

const line = (...content: readonly (string | ElementContent)[]): Element => x('p', [...content].map(contentOf));
const contentOf = (one: string | ElementContent): ElementContent =>
  typeof one === 'string' ? { type: 'text', value: one } : one;
const heading = (text: string): Element[] => (text === '' ? [] : [x('heading', text)]);

function preface({ council, label, date, facts, fidelity, source }: MeetingHead): Element {
  return x('preface', [
    line(x('docAuthority', { refersTo: '#ref_council' }, council.name)),
    line(x('docTitle', `${label} 会議録`)),
    line(x('docDate', { date }, date)),
    line(x('docStatus', `この記録は「${formatFidelity(fidelity)}」です。原本：${source.title}`)),
    x(
      'container',
      { name: 'facts', eId: HEADER_ANCHOR },
      facts.map((fact) => line(`${fact.label}：${fact.lines.join('／')}`)),
    ),
  ]);
}

class BodyWriter {
  private readonly archive: CouncilArchive;
  private readonly meeting: Meeting;
  private readonly record: MeetingHead;
  private readonly references: AknReferences;
  private readonly texts: RecordTexts;
  private readonly href: Href;

  constructor(
    archive: CouncilArchive,
    meeting: Meeting,
    record: MeetingHead,
    references: AknReferences,
    texts: RecordTexts,
    href: Href,
  ) {
    this.archive = archive;
    this.meeting = meeting;
    this.record = record;
    this.references = references;
    this.texts = texts;
    this.href = href;
  }

  sections(): Element[] {
    const { summary, discussion, documents } = this.meeting;
    const anchors = stretchAnchors(discussion);
    return [
      this.rollCall(),
      ...this.resolutions(),
      ...summary.map((passage, place) =>
        this.passage('summary', summaryAnchor(place), passage, this.texts.summary(place, passage.blocks)),
      ),
      ...discussion.map((stretch, place) => this.stretch(stretch, anchors[place]?.[0] ?? `part-${place + 1}`)),
      ...documents.map(({ title, passages }, section) =>
        x('papers', { eId: `document_${section + 1}` }, [
          x('heading', title),
          ...passages.map((passage, place) =>
            this.passage(
              'paper',
              documentPassageAnchor(section, place),
              passage,
              this.texts.document(section, place, passage.blocks),
            ),
          ),
        ]),
      ),
      ...this.notes(),
    ];
  }

  private rollCall(): Element {
    const { attendees } = this.record;
    const people = (list: 'members' | 'temporary' | 'absent', label: string): Element[] =>
      attendees[list].map(({ name, role, category, proxy, reason, note }, place) =>
        x('p', { class: list }, [
          contentOf(`${label}：`),
          x('person', { refersTo: this.references.attendee(list, place) }, name),
          ...[category, role, proxy && `代理 ${proxy}`, reason, note].flatMap((told) =>
            told ? [contentOf(`（${told}）`)] : [],
          ),
        ]),
      );
    return x('rollCall', { eId: 'roll_call' }, [
      x('heading', '出席者'),
      ...people('members', '出席した委員'),
      ...people('temporary', '臨時に出席した委員'),
      ...people('absent', '欠席した委員'),
      ...attendees.officials.map(({ title, name, role, count }, place) => {
        const refersTo = this.references.attendee('officials', place);
        const words = name === undefined ? title : `${name}（${title}）`;
        return x('p', { class: 'officials' }, [
          contentOf(`出席した職員：${role === undefined ? '' : `${role} `}`),
          x(name === undefined ? 'role' : 'person', { refersTo }, words),
          ...(count === undefined ? [] : [contentOf(` ${count}名`)]),
        ]);
      }),
      ...(attendees.and_others ? [line('ほか')] : []),
    ]);
  }

  /** What was decided of each item. */
  private resolutions(): Element[] {
    const { items } = this.record;
    if (items.length === 0) return [];
    return [
      x('resolutions', { eId: 'agenda' }, [
        x('heading', '議題と結論'),
        ...items.map((item) =>
          x('container', { name: 'item', eId: resolutionId(item), refersTo: `#${itemReference(item)}` }, [
            line(x('docketNumber', item.label), '　', x('docTitle', item.title)),
            ...(item.type === undefined ? [] : [line(`種別：${item.type}`)]),
            ...(item.department === undefined ? [] : [line(`所管課：${item.department.name}`)]),
            line('結論：', x('outcome', { refersTo: `#ref_effect_${item.effect}` }, item.outcome)),
            ...item.votes.flatMap(({ text }) => (text === '' ? [] : [line(`採決：${text}`)])),
            ...item.told.map(({ label, text }) => line(`${label}：${text}`)),
          ]),
        ),
      ]),
    ];
  }

  private passage(name: string, eId: string, { heading: title, items }: Passage, text: RecordText): Element {
    return x('debateSection', { name, eId, ...this.about(items) }, [...heading(title), ...aknBlocks(text, this.href)]);
  }

  private stretch({ heading: title, items, turns }: Stretch, eId: string): Element {
    return x('debateSection', { name: 'discussion', eId, ...this.about(items) }, [
      ...heading(title),
      ...turns.map((turn) => (turn.type === 'note' ? note(turn) : this.speech(turn))),
    ]);
  }

  private speech({ id, speaker, parts }: Utterance): Element {
    const { by, as } = this.references.voiceOf(speaker);
    const blocks = aknBlocks(this.texts.utterance(id, parts), this.href);
    return x('speech', { eId: id, by, ...(as === undefined ? {} : { as }) }, [
      x('from', speaker),
      ...(blocks.length > 0 ? blocks : [x('p')]),
    ]);
  }

  private about(items: readonly NamedItem[]): { refersTo?: string } {
    const ids = new Set(itemAddresses(this.archive, this.meeting, items));
    const references = this.record.items.filter(({ id }) => ids.has(id)).map((item) => `#${itemReference(item)}`);
    return references.length === 0 ? {} : { refersTo: references.join(' ') };
  }

  private notes(): Element[] {
    const { notes, id } = this.record;
    if (notes.length === 0) return [];
    return [
      x('debateSection', { name: 'notes', eId: NOTES_ANCHOR }, [
        x('heading', 'この記録についての注記'),
        ...notes.map(({ text, address }) =>
          address === `${id}#${NOTES_ANCHOR}`
            ? line(text)
            : line(text, '（', x('ref', { href: address.slice(id.length) }, address.slice(id.length)), '）'),
        ),
      ]),
    ];
  }
}

/** What happens in the room is told; what was added to the record later stands in a block of its kind. */
function note(one: Note): Element {
  return one.kind === 'stage' ? x('narrative', writtenNote(one)) : x('block', { name: one.kind }, writtenNote(one));
}
