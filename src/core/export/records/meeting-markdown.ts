import type { Nodes } from 'mdast';
import { documentPassageAnchor, stretchAnchors, summaryAnchor } from '../../domain/address/anchors.ts';
import { formatFidelity } from '../../domain/meeting/fidelity.ts';
import type { Meeting, Utterance } from '../../domain/meeting/meeting.ts';
import { noteLabel } from '../../markdown/body/note.ts';
import { serializeBlocks } from '../../markdown/write/blocks.ts';
import { escapeHeading, escapeText } from '../../markdown/write/text.ts';
import { formatWareki } from '../../text/wareki.ts';
import { formatCorrectionKind } from '../../vocabulary/correction-kind.ts';
import type { CouncilData } from '../council-data.ts';
import type { MeetingHead } from './meeting-json.ts';
import { type RecordText, recordTexts } from './record-text.ts';

/** Turns an address of the site, or of another one, into what a link has. */
type Href = (address: string) => string;

/**
 * A meeting in Markdown, for machines that read: what its page says, made from the same record. Each speaker's name
 * links to the utterance.
 * @param record what JSON has of the meeting beside its texts
 */
export function meetingMarkdown(
  { archive, citedTexts }: Pick<CouncilData, 'archive' | 'citedTexts'>,
  meeting: Meeting,
  record: MeetingHead,
  href: Href,
): string {
  const texts = recordTexts(archive, meeting, citedTexts);
  const anchors = stretchAnchors(meeting.discussion);
  const link: Link = (label, address) => `[${escapeText(label).replace(/\]/g, '\\]')}](${destination(href(address))})`;
  const prose = (text: RecordText) => written(text, href);
  const passage = (depth: string, heading: string, anchor: string, text: RecordText) => [
    ...(heading === '' ? [] : [`${depth} ${link(heading, `${record.id}#${anchor}`)}`]),
    ...prose(text),
  ];
  const speech = ({ id, speaker, parts }: Utterance) => {
    const [first, ...others] = prose(texts.utterance(id, parts));
    const opening = `${link(speaker, `${record.id}#${id}`)}：`;
    const isInline = parts[0]?.type === 'note' || parts[0]?.blocks[0]?.type === 'paragraph';
    return first !== undefined && isInline && !/^(?:[\s　]|&#)/.test(first)
      ? [`${opening}${first}`, ...others]
      : [opening, ...(first === undefined ? [] : [first]), ...others];
  };
  const parts = [
    `# ${escapeHeading(`${record.council.name} ${record.label} 会議録`)}`,
    `この記録は「${formatFidelity(record.fidelity)}」です。原本：${source(record)}`,
    list([
      `ページ：${link(href(record.id), record.id)}`,
      `審議会：${link(record.council.name, record.council.address)}（${escapeText(record.council.municipality)}）`,
      ...record.facts.map(({ label, lines }) => `${label}：${lines.map(escapeText).join('／')}`),
    ]),
    ...section(
      '## 議題と結論',
      record.items.map((item) => itemLines(item, link)),
    ),
    ...section(
      '## 要旨',
      meeting.summary.flatMap(({ heading, blocks }, place) =>
        passage('###', heading, summaryAnchor(place), texts.summary(place, blocks)),
      ),
    ),
    ...section(
      '## 発言',
      meeting.discussion.flatMap(({ heading, turns }, place) => [
        ...(heading === '' ? [] : [`### ${link(heading, `${record.id}#${anchors[place]?.[0] ?? ''}`)}`]),
        ...turns.flatMap((turn) => (turn.type === 'note' ? prose([turn]) : speech(turn))),
      ]),
    ),
    ...meeting.documents.flatMap(({ title, passages }, part) =>
      section(
        `## ${escapeHeading(title)}`,
        passages.flatMap(({ heading, blocks }, place) =>
          passage('###', heading, documentPassageAnchor(part, place), texts.document(part, place, blocks)),
        ),
      ),
    ),
    ...section('## 資料の一覧', [list(record.attachments.map((one) => attachmentLine(one, link)))]),
    ...section('## この記録についての注記', [
      list(record.notes.map(({ text, address }) => `${escapeText(text)}（${link('場所', address)}）`)),
    ]),
    ...section('## 原本のファイル', [list(record.originals.map(({ title, address }) => link(title, address)))]),
    ...section('## この記録の訂正', [list(record.corrections.map((one) => correctionLine(one, link)))]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function correctionLine(one: MeetingHead['corrections'][number], link: Link): string {
  const before = one.was ?? (one.was_withheld === undefined ? undefined : `示しません（根拠：${one.was_withheld}）`);
  const told = [
    before === undefined ? '' : `訂正前：${before}`,
    `訂正後：${one.now}`,
    `理由：${one.reason}`,
    one.by_office === undefined ? '' : `訂正した職：${one.by_office}`,
    one.note === undefined ? '' : `注記：${one.note}`,
  ].filter((part) => part !== '');
  const head = `${formatWareki(one.date)}（${formatCorrectionKind(one.kind)}）`;
  return `${head} ${link(one.place_label, one.place)} ${escapeText(told.join('　'))}`;
}

type Link = (label: string, address: string) => string;

/** An address as it stands in a link: in angle brackets where it would end early. */
const destination = (address: string): string =>
  /^[\w/:.#%~?&=-]+$/.test(address) ? address : `<${address.replace(/[<>\\]/g, '\\$&')}>`;

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line.replaceAll('\n', ' ')}`).join('\n');
const section = (heading: string, parts: readonly string[]): string[] =>
  parts.some((part) => part !== '') ? [heading, ...parts] : [];

const source = ({ source: { title, address } }: MeetingHead): string =>
  address === undefined ? escapeText(title) : `[${escapeText(title)}](${destination(address)})`;

function itemLines(item: MeetingHead['items'][number], link: Link): string {
  const { label, title, id, outcome, votes, type, department, told, documents } = item;
  const facts = [
    `結論：${escapeText(outcome)}`,
    ...votes.flatMap(({ text }) => (text === '' ? [] : [`採決：${escapeText(text)}`])),
    ...(type === undefined ? [] : [`種別：${escapeText(type)}`]),
    ...(department === undefined
      ? []
      : [
          `所管課：${department.address === undefined ? escapeText(department.name) : link(department.name, department.address)}`,
        ]),
    ...(documents.length === 0 ? [] : [`資料：${documents.map(escapeText).join('、')}`]),
    ...told.map((one) => `${escapeText(one.label)}：${escapeText(one.text)}`),
  ];
  return [
    `- ${link(label, id)} ${escapeText(title)}`,
    ...facts.map((fact) => `  - ${fact.replaceAll('\n', ' ')}`),
  ].join('\n');
}

function attachmentLine({ title, address, withheld, note }: MeetingHead['attachments'][number], link: Link): string {
  const name = address === undefined ? escapeText(title) : link(title, address);
  const told = [withheld === undefined ? '' : `非公開：${withheld}`, note ?? ''].filter((part) => part !== '');
  return told.length === 0 ? name : `${name}（${told.map(escapeText).join('、')}）`;
}

/** Blocks with an empty line between them; a note as readers see it: the label, then the text in its brackets. */
function written(text: RecordText, href: Href): string[] {
  return text.flatMap((part) =>
    part.type === 'note'
      ? [`${noteLabel(part.kind)}〔${escapeText(part.text)}〕`]
      : part.blocks.length === 0
        ? []
        : [serializeBlocks(part.blocks.map((block) => withLinks(block, href)))],
  );
}

/** The same block with the addresses of its links written out; one without links is itself. */
function withLinks<T extends Nodes>(node: T, href: Href): T {
  if (!('children' in node)) return node;
  const children = node.children.map((child) => withLinks(child as Nodes, href));
  const isSame = children.every((child, place) => child === node.children[place]);
  const own = node.type === 'link' && node.url.startsWith('/') ? { url: href(node.url) } : {};
  return isSame && !('url' in own) ? node : ({ ...node, ...own, children } as unknown as T);
}
