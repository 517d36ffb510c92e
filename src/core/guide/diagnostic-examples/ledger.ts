import { LEDGER_HEAD, writeLedgerText } from '../../permanence/ledger/format.ts';
import { markWords } from '../../permanence/ledger/words.ts';
import { type DiagnosticExplanations, replaceIn } from '../diagnostic-example.ts';
import { type Files, SAMPLE_COUNCIL, SAMPLE_FILE, SAMPLE_MEETING } from '../sample-archive.ts';

const MEETING = `/${SAMPLE_COUNCIL}/meetings/${SAMPLE_MEETING}/`;
const REPORT = `/${SAMPLE_COUNCIL}/reports/${SAMPLE_MEETING}-1/`;
const LEDGER = `${SAMPLE_COUNCIL}/ledger/meetings/${SAMPLE_MEETING}.tsv`;
const MOVED = `${SAMPLE_COUNCIL}/moved.yaml`;

/** What was said when the sample meeting was published. */
const SAID = [
  ['会長', 'ただいまから開会します。'],
  ['住宅課長', '前回のご質問にお答えします。'],
  ['保険年金課長', '〔stage：資料1に基づき説明〕'],
  ['委員', '相談の記録は、委託先に残りますか。'],
  ['保険年金長', '残りません。条例第13条による契約に定めます。'],
  ['総務部長', '委託の状況を報告します。'],
] as const;

const published = writeLedgerText(
  SAID.map(([speaker, text], index) => ({
    address: `${MEETING}#u${index + 1}`,
    kind: 'utterance',
    state: 'stands',
    first: '2026-05-01',
    words: markWords(text, speaker),
  })),
);
const withLedger = (files: Files): Files => ({ ...files, [LEDGER]: published });
const withMoved =
  (text: string) =>
  (files: Files): Files => ({ ...files, [MOVED]: `${text}\n` });
const entry = (from: string, to: string) => `- { from: ${from}, to: ${to}, date: 2026-06-01, reason: id を改めた }`;
const FROM = `/${SAMPLE_COUNCIL}/departments/nenkin/`;
const BETWEEN = `/${SAMPLE_COUNCIL}/departments/kokuho-nenkin/`;
const TO = `/${SAMPLE_COUNCIL}/departments/insurance-pension/`;
const damaged = `${LEDGER_HEAD}\n${MEETING}　record　stands`;

/** What became of addresses that were published. */
export const LEDGER_EXAMPLES = {
  'words-changed': {
    means:
      '台帳（ledger）にある発言か段落の文字が、公開したときと違います。引用した人が見たものと違うので、訂正の項目（corrections）で何を改めたかを示すまで公開できません。改行と空白の違いは区別しません。',
    file: SAMPLE_FILE,
    right: '（保険年金長）残りません。条例第13条による契約に定めます。',
    wrong: '（保険年金長）残しません。条例第13条による契約に定めます。',
    spoil: (files) => replaceIn(withLedger(files), SAMPLE_FILE, '残りません。条例', '残しません。条例'),
  },
  'address-vanished': {
    means:
      '公開したページ、または発言・段落がなくなりました。開催日を直した、課や法令の id を変えた、発言を消した、などのときです。ほかの人が引用したアドレスなので、移した先を moved.yaml に書くまで公開できません。',
    file: SAMPLE_FILE,
    right: `（委員）相談の記録は、委託先に残りますか。

（保険年金長）残りません。条例第13条による契約に定めます。`,
    wrong: '（保険年金長）残りません。条例第13条による契約に定めます。',
    spoil: (files) => replaceIn(withLedger(files), SAMPLE_FILE, '（委員）相談の記録は、委託先に残りますか。\n\n', ''),
  },
  'address-reused': {
    means:
      '公開した案件や課のアドレスが、別のものになりました。番号のない報告を前に差し込んだときなどです。番号のない案件のアドレスは、一覧での順番で決まります。',
    file: LEDGER,
    right: `- title: 前からある報告
- title: 新しく書き足す報告`,
    wrong: `- title: 新しく書き足す報告
- title: 前からある報告`,
    spoil: (files) => ({
      ...files,
      [LEDGER]: writeLedgerText([
        {
          address: REPORT,
          kind: 'item',
          state: 'stands',
          first: '2026-05-01',
          words: markWords('傍聴の取扱いの見直し'),
        },
      ]),
    }),
  },
  'moved-unknown': {
    means: 'moved.yaml の前のアドレスを公開したことがないか、移した先のアドレスがありません。',
    file: MOVED,
    right: entry(FROM, TO),
    wrong: entry(FROM, BETWEEN),
    spoil: withMoved(entry(FROM, BETWEEN)),
  },
  'moved-chain': {
    means:
      'moved.yaml で移した先が、さらに別のところに移されています。何度も飛ばされないように、また輪になって終わらないことがないように、どの項目にも、いま内容があるアドレスを書きます。',
    file: MOVED,
    right: `${entry(FROM, TO)}\n${entry(BETWEEN, TO)}`,
    wrong: `${entry(FROM, BETWEEN)}\n${entry(BETWEEN, TO)}`,
    spoil: withMoved(`${entry(FROM, BETWEEN)}\n${entry(BETWEEN, TO)}`),
  },
  'ledger-damaged': {
    means:
      '台帳（ledger フォルダの .tsv）に読めない行があるか、一つのアドレスが二度書かれています。手で直したか、git の取り込みの途中のものが残っています。',
    file: LEDGER,
    right: published.split('\n').slice(0, 2).join('\n'),
    wrong: damaged,
    spoil: (files) => ({ ...files, [LEDGER]: `${damaged}\n` }),
  },
} as const satisfies DiagnosticExplanations;
