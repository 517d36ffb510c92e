import { formatFidelity } from '../../domain/meeting/fidelity.ts';
import type { DocumentInfo } from '../documents/document.ts';
import type { Hit } from './hits.ts';
import { quote } from './quotation.ts';

/** One hit as someone cites it. Texts are as stored. */
export interface Citation {
  readonly council: string;
  /** ISO date of the meeting. */
  readonly date: string;
  /** 平成22年1月22日（金）. */
  readonly dateText: string;
  /** 第5期第15回. */
  readonly session: string;
  /** Label and title of each item. */
  readonly items: readonly string[];
  /** 要約した記録: how closely the record follows what was said. */
  readonly fidelity: string;
  /** 要約, 書き改め: what the quotation is where it is not what was spoken or written; else empty. */
  readonly notAsSpoken: string;
  /** Empty for what nobody said: summaries, documents. */
  readonly speaker: string;
  /** 発言12, 資料1; empty for the parts of a meeting that have no name. */
  readonly place: string;
  readonly quotation: string;
  /** The permanent address, in full. */
  readonly address: string;
}

/** @param full turns a site-absolute address into a full one */
export function cite(
  info: DocumentInfo,
  hit: Pick<Hit, 'address' | 'page' | 'kind' | 'segment' | 'inText' | 'notAsSpoken'>,
  full: (address: string) => string,
): Citation {
  const { segment, kind, address, page, inText } = hit;
  const isSpoken = kind === 'utterance';
  return {
    council: info.council,
    date: /\/meetings\/(\d{4}-\d{2}-\d{2})/.exec(page)?.[1] ?? '',
    dateText: info.date,
    session: info.meeting,
    items: info.items.map(({ label, title }) => `${label} ${title}`),
    fidelity: formatFidelity(info.fidelity),
    notAsSpoken: hit.notAsSpoken,
    speaker: isSpoken ? segment.label : '',
    place: isSpoken
      ? `発言${segment.anchor.slice(1)}`
      : kind === 'summary'
        ? `要旨 ${segment.label}`.trim()
        : segment.label,
    quotation: quote(segment.text, inText),
    address: full(address),
  };
}

/** What a list says of its quotations: an archive may hold records that are no verbatim ones. */
const NOTE =
  '引用は、この書庫の記録の文です。「（要約）」「（書き改め）」とあるものは、話されたとおり、書かれたとおりの言葉ではありません。';

/** The list as text, one paragraph for each citation. */
export function citationText(citations: readonly Citation[]): string {
  const entries = citations.map((citation, index) => {
    const { council, session, dateText, items, speaker, place, quotation, address } = citation;
    const source = [council, session, dateText, ...items].filter((part) => part !== '').join('　');
    const who = speaker === '' ? place : `${speaker}（${place}）`;
    const said =
      quotation === ''
        ? []
        : [`${who === '' ? '' : `${who}：`}「${quotation}」${citation.notAsSpoken && `（${citation.notAsSpoken}）`}`];
    return [`${index + 1}. ${source}`, ...said, address].join('\n');
  });
  return `${[...entries, NOTE].join('\n\n')}\n`;
}

/** The columns of the list as a table. */
const COLUMNS = [
  '審議会',
  '開催日',
  '回',
  '案件',
  '発言者',
  '箇所',
  '引用（この書庫の記録の文）',
  '記録の性質',
  'アドレス',
] as const;

/** The list as a table, its head first. Several items stand in one cell, a line for each. */
export function citationRows(citations: readonly Citation[]): string[][] {
  const rows = citations.map(({ council, date, session, items, speaker, place, quotation, fidelity, address }) => [
    council,
    date,
    session,
    items.join('\n'),
    speaker,
    place,
    quotation,
    fidelity,
    address,
  ]);
  return [[...COLUMNS], ...rows];
}
