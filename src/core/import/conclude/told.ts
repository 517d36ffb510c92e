import { type AgendaItem, isMeant } from '../agenda/item.ts';
import { fold } from '../fold.ts';
import { Flow, type FlowParagraph } from '../rows/flow.ts';
import type { Row } from '../rows/rows.ts';
import { speechParts } from '../stated/decision/stage-notes.ts';
import type { ItemFinder } from '../stated/items.ts';
import { readVotes } from '../stated/votes.ts';
import type { Stated } from './proceedings.ts';
import type { StatementReader } from './statements.ts';

/** What somebody said, asked or reported decides nothing: …には賛成できない旨を述べた. */
const SAID =
  /(?:旨|と|よう|こと|の|について)(?:を|の)?(?:意見|質問|要望|指摘|説明|発言|報告|提案|主張|回答|答弁|紹介)?(?:が|を)?(?:述べ|発言|説明|質[しさ]|質問|ただし|要望|求め|答え|回答|報告し|報告が|提案し|主張|指摘|尋ね|伝え|紹介|あっ(?:た|て)|出さ|出(?:た|て))/u;
/** 雨宮委員は, 実施機関は, 書記長が: who presides and the council itself may decide. */
const BY_OTHERS =
  /(?:(?<!議)員|課長|部長|係長|局長|次長|書記長?|事務局|機関|職員|担当|者|氏|人|側)(?:は|が|から(?:は)?|より|の意見)(?:、|(?=\p{L}))/u;
/** …とする旨を諮り、全員異議なく、これを決した: what was put is what was decided. */
const PUT_AND_DECIDED =
  /(?:旨|こと)(?:を|に(?:ついて)?)(?:諮り|諮った(?:ところ|結果)|採決し(?:た(?:ところ|結果))?)、(?<how>[^。]{0,24}?(?:異議(?:が)?な[くし]|(?:全会|全員)一致(?:で|により)|賛成多数(?:で|により))[^。]{0,8}?)、?(?:これを|そのように|その旨)?(?:決し|決定し|可決し|了承し|承認し)た。?$/u;

/**
 * What minutes that give nobody's words tell of decisions, in prose: 委員長が採決を行い、全員異議なく、可決した。 A sentence on
 * what somebody said decides nothing, nor does one that is about no item.
 */
export function readTold(
  rows: readonly Row[],
  agenda: readonly AgendaItem[],
  reader: StatementReader,
  finder: ItemFinder,
): Map<AgendaItem, Stated[]> {
  const found = new Map<AgendaItem, Stated[]>();
  let current: readonly AgendaItem[] = [];
  for (const { text, rows: own } of paragraphsOf(rows)) {
    const folded = fold(text);
    const leading = finder.leading(folded)?.items;
    if (leading) current = agenda.filter((item) => leading.some((said) => isMeant(item, said)));
    else if (!/。/u.test(text)) current = [];
    for (const { text: sentence } of speechParts(folded)) {
      for (const { items, ...stated } of decisionsOf(sentence, current, reader)) {
        for (const item of items) {
          const one: Stated = { ...stated, n: own[0]?.n };
          found.set(item, [...(found.get(item) ?? []), one]);
        }
      }
    }
  }
  return found;
}

function decisionsOf(
  sentence: string,
  current: readonly AgendaItem[],
  reader: StatementReader,
): (Omit<Stated, 'n'> & { readonly items: readonly AgendaItem[] })[] {
  if (!sentence.endsWith('。')) return [];
  const put = PUT_AND_DECIDED.exec(sentence);
  const told = put ? `${sentence.slice(0, put.index)}こととした。` : sentence;
  if (SAID.test(told) || BY_OTHERS.test(told)) return [];
  const votes = readVotes(put?.groups?.['how'] ?? sentence);
  return reader
    .read(told, current)
    .filter(({ mood, effect }) => mood === 'decided' && effect !== 'approved-with-conditions')
    .map(({ effect, items, word, isWeak, conditions }) => ({
      effect,
      items,
      clause: sentence,
      word,
      votes: effect === 'withdrawn' ? undefined : votes,
      conditions: [],
      isRevision: false,
      isWeak,
      isUnconditional: conditions === 'denied',
    }));
}

function paragraphsOf(rows: readonly Row[]): FlowParagraph[] {
  const flow = new Flow(rows);
  const paragraphs: FlowParagraph[] = [];
  let isBroken = true;
  for (const row of rows) {
    if (row.kind === 'blank' || row.kind === 'page-number') {
      isBroken ||= row.kind === 'blank';
      continue;
    }
    if (isBroken) paragraphs.push({ text: row.text, rows: [row] });
    else flow.add(paragraphs, row);
    isBroken = false;
  }
  return paragraphs;
}
