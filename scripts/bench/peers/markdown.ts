import { documentPassageAnchor, stretchAnchors, summaryAnchor } from '../../../src/core/domain/address/anchors.ts';
import { isSameItem, type NamedItem } from '../../../src/core/domain/address/ids.ts';
import type { Meeting, Note, Passage, Stretch, Utterance } from '../../../src/core/domain/meeting/meeting.ts';
import { noteLabel } from '../../../src/core/markdown/body/note.ts';

/**
 * The body of a page in markdown with HTML around utterances, for generators that render markdown with raw HTML.
 * Text is cut out of the record's own file, from the line where a part begins to the line where the next one does.
 */
export class BodyWriter {
  private readonly lines: readonly string[];
  /** 1-based lines where parts begin, in order. */
  private readonly starts: readonly number[];
  private readonly meeting: Meeting;

  /** @param source the meeting's file */
  constructor(meeting: Meeting, source: string) {
    this.meeting = meeting;
    this.lines = source.split('\n');
    const parts = [
      ...meeting.summary,
      ...meeting.discussion.flatMap((stretch) => [stretch, ...stretch.turns]),
      ...meeting.documents.flatMap((document) => [document, ...document.passages]),
    ];
    const sections = this.lines.flatMap((line, index) => (line.startsWith('## ') ? [index + 1] : []));
    this.starts = [...new Set([...parts.map(({ at }) => at.line), ...sections])].sort((one, two) => one - two);
  }

  /** The whole record, as the meeting's page shows it. */
  record(): string {
    const { summary, discussion, documents } = this.meeting;
    const anchors = stretchAnchors(discussion);
    return joinBlocks([
      ...(summary.length > 0 ? ['<h2 id="summary">要旨</h2>'] : []),
      ...summary.flatMap((passage, index) => [
        `<section id="${summaryAnchor(index)}">`,
        passage.heading && `### ${passage.heading}`,
        this.under(passage),
        '</section>',
      ]),
      '<h2 id="discussion">発言</h2>',
      ...discussion.map((stretch, index) => this.stretch(stretch, anchors[index] ?? [], false)),
      ...documents.flatMap((document, s) => [
        `## ${document.title}`,
        ...document.passages.flatMap((passage, p) => [
          `<section id="${documentPassageAnchor(s, p)}">`,
          passage.heading && `### ${passage.heading}`,
          this.under(passage),
          '</section>',
        ]),
      ]),
    ]);
  }

  /** What the meeting says of one item: its papers, its summary and its discussion. */
  item(named: NamedItem, documents: readonly string[]): string {
    const names = (items: readonly NamedItem[]) => items.some((one) => isSameItem(one, named));
    const passages = this.meeting.documents.flatMap(({ title, passages: all }) =>
      all
        .filter(({ items }) => names(items) || (items.length === 0 && documents.includes(title)))
        .flatMap((passage) => [`### ${title} ${passage.heading}`, this.under(passage)]),
    );
    const summary = this.meeting.summary.filter(({ items }) => names(items)).map((passage) => this.under(passage));
    const stretches = this.meeting.discussion.filter(({ items }) => names(items));
    return joinBlocks([
      ...passages,
      summary.length > 0 ? '### 要旨' : '',
      ...summary,
      '### 発言',
      ...stretches.map((stretch) => this.stretch(stretch, [], true)),
    ]);
  }

  private stretch({ heading, turns }: Stretch, anchors: readonly string[], quoted: boolean): string {
    const [id, ...others] = anchors;
    return joinBlocks([
      `<section class="stretch"${id ? ` id="${id}"` : ''}>${others.map((other) => `<span id="${other}"></span>`).join('')}`,
      heading && `### ${heading}`,
      ...turns.map((turn) => (turn.type === 'note' ? renderNote(turn) : this.utterance(turn, quoted))),
      '</section>',
    ]);
  }

  private utterance({ id, speaker, at }: Utterance, quoted: boolean): string {
    const number = id.slice(1);
    const { council, id: meeting } = this.meeting;
    const href = quoted ? `/${council}/meetings/${meeting}/#${id}` : `#${id}`;
    const anchor = quoted ? `data-utterance="${id}"` : `id="${id}"`;
    return joinBlocks([
      `<article class="utterance" ${anchor} data-speaker="${speaker}"><header class="utterance__head"><p class="utterance__speaker"><b>${speaker}</b></p> <a class="permalink" href="${href}">発言${number}へのリンク</a></header><div class="utterance__body">`,
      this.cut(at.line).replace(/^（[^（）\n]+）/, ''),
      '</div></article>',
    ]);
  }

  /** What stands under a heading. */
  private under({ at }: Passage): string {
    return this.cut(at.line)
      .replace(/^#+ .*/, '')
      .trim();
  }

  private cut(start: number): string {
    const next = this.starts.find((line) => line > start) ?? this.lines.length + 1;
    return this.lines
      .slice(start - 1, next - 1)
      .join('\n')
      .trim();
  }
}

function renderNote({ kind, text }: Note): string {
  const label = noteLabel(kind);
  return `<p class="note">${label === '' ? '' : `<span class="note__label">${label}</span>`}〔${text}〕</p>`;
}

function joinBlocks(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n\n');
}
