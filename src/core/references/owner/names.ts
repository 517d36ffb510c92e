import { GENERIC_NAMES, type Lexicon } from '../lexicon.ts';

/**
 * What a noun says of whose the things named with it are:
 * `own` the municipality, the council, or the meeting itself (本市, 本審議会, 本日);
 * `own-law` a law that the council lists, and `own-table` its criteria;
 * `place` another municipality, `state` a ministry, a court or the Diet;
 * `council` another body that meets, `organ` one that acts (教育委員会, 警察, 会社);
 * `paper` a text with articles and tables of its own (契約書, 要綱, 改正案), `law` a law that nobody lists;
 * `text` anything else that is written, and may have articles at most (ポリシー, 規格).
 */
export type OwnerClass =
  | 'own'
  | 'own-law'
  | 'own-table'
  | 'place'
  | 'state'
  | 'council'
  | 'organ'
  | 'paper'
  | 'law'
  | 'text';

const OWN =
  /^(?:本|当|本日|今日|今回|当日|本件|現行|当方|お?手元|(?:本|当)(?:市|区|町|村|都|道|府|県|会|審議会|審査会|委員会|協議会|部会))$/u;
/** The adjectives that make 市 or 審議会 another one's. */
const OTHER_BEFORE = /(?:隣り?|他|ほか|別|よそ|近く|近隣|ある|とある|同規模|先進|多く|ほとんど|いずれ|どこ|どの)の?$/u;
/** 本審議会, 次回審議会: the same, at some time. */
const OWN_TIME = /^(?:本|当|前々回|前回|次回|今回|本日|過去|従来)の?/u;
const PLACE =
  /(?:[^地学校工全各本当同特選挙行政通街小]区|[^都全各本当同朝夜青本]市|[^全各本当同下横裏表門]町|[^全各本当同農漁山寒]村|[^全各本当同]県|(?:東京|他)都|北海道|(?:大阪|京都|他)府|自治体|市町村|区市町村|他団体)$/u;
/** 隣町, 他市, 同市: not ours, though no name stands there. */
const NEAR_PLACE = /^(?:隣|他|別|各|同|近隣|隣接|先進)(?:都|道|府|県|市|区|町|村|自治体|団体)$/u;
const STATE =
  /^(?:国|政府|外国|諸外国|海外|先方|相手方)$|(?:国会|衆議院|参議院|両院|内閣府|内閣|裁判所|高裁|地裁|最高裁|人事院|会計検査院|(?:総務|厚生労働|厚労|文部科学|文科|国土交通|国交|経済産業|経産|財務|法務|外務|環境|防衛|農林水産|農水|自治|厚生|文部|建設|労働|通商産業|運輸|郵政)省|(?:デジタル|警察|消費者|消防|文化|スポーツ|国税|金融|復興|気象|林野|水産|特許|中小企業|子ども家庭|家庭)庁)$/u;
/** Committees that act for a municipality and put things before its councils. */
const ORGAN =
  /(?:教育委員会|選挙管理委員会|選管|農業委員会|公平委員会|人事委員会|公安委員会|監査委員|監査委員会|消防本部|消防署|消防局|警察|警察署|県警|会社|法人|事業者|組合|連合会|町内会|自治会|協会|社会福祉協議会|社協|機構|公社|財団|学会|大学)$/u;
const COUNCIL =
  /(?:審議会|審査会|委員会|協議会|検討会|研究会|懇談会|懇話会|有識者会議|調査会|議会|部会|分科会|本会議|総会|理事会|評議会|公聴会)$/u;
const DRAFT = /(?:改正|条例|規則|法|素|原|骨子|要綱|要領|規程|政令|省令|修正|最終|成)案$|改正(?:法|条例|規則)$/u;
const PAPER =
  /(?:契約|契約書|約款|約定|覚書|協定|協定書|仕様|仕様書|要綱|要領|要項|規程|規約|定款|内規|憲章|指針|ガイドライン|マニュアル|手引|手引書|通知|通知文|通達|告示|政令|省令|府令|附則|判決|判決文|裁決|特記事項|細則|手順書|設計書|報告書|計画書|申請書|募集要項)$/u;
const TEXT = /(?:書|綱|領|程|約|款|則|[^事議提本]案|針|規準|規格|ポリシー|ガイド|ルール)$/u;
const NO_PAPER = /(?:随意|再|本|新規|一般|単年度|長期継続)契約$/u;
/** 手数料条例, 会議規則, 民法: a law by its last syllable; 方法 and the like are none. */
const LAW = /(?:条例|規則|法律|法|施行令)$/u;
const NO_LAW =
  /(?:方法|手法|技法|作法|用法|寸法|無法|違法|適法|合法|不法|脱法|立法|司法|療法|製法|話法|文法|魔法|論法|加工法|処理法|算定法|計算法|測定法|評価法|調査法)$/u;

/** What a run of kanji and katakana says of an owner; undefined for one that names none. @param before what stands before it */
export function classOf(run: string, before: string, lexicon: Lexicon): OwnerClass | undefined {
  const { own, other, isMunicipality } = readRun(run, lexicon);
  const isOther =
    (own || isMunicipality) && (OTHER_BEFORE.test(before) || (own !== 'own-law' && endsInPlaceName(run, before)));
  if (own && !isOther) return own;
  return isOther && isMunicipality ? 'place' : other;
}

interface Run {
  readonly own: OwnerClass | undefined;
  readonly other: OwnerClass | undefined;
  /** 市, 町: ours or another's by what stands before. */
  readonly isMunicipality: boolean;
}

/** The same nouns come again in every clause. */
const read = new WeakMap<Lexicon, Map<string, Run>>();
const MOST_KEPT = 20_000;

function readRun(run: string, lexicon: Lexicon): Run {
  const kept = read.get(lexicon) ?? new Map<string, Run>();
  const known = kept.get(run);
  if (known) return known;
  const isMunicipality = /^[都道府県市区町村]$/u.test(run);
  const made = { own: ownClassOf(run, lexicon), other: otherClassOf(run, lexicon), isMunicipality };
  if (kept.size >= MOST_KEPT) kept.clear();
  read.set(lexicon, kept.set(run, made));
  return made;
}

function otherClassOf(run: string, { municipality }: Lexicon): OwnerClass | undefined {
  if (NEAR_PLACE.test(run) || PLACE.test(run)) return 'place';
  // 県 alone is another one's for a city, and 市 for a prefecture that meets.
  if (/^[都府県]$/u.test(run) && run !== municipality.slice(-1)) return 'place';
  if (STATE.test(run)) return 'state';
  if (ORGAN.test(run)) return 'organ';
  if (COUNCIL.test(run)) return 'council';
  if (DRAFT.test(run)) return 'paper';
  if (PAPER.test(run)) return NO_PAPER.test(run) ? undefined : 'paper';
  if (LAW.test(run) && run.length > 1 && !NO_LAW.test(run)) return 'law';
  if (TEXT.test(run) && run.length > 1) return 'text';
  return undefined;
}

function ownClassOf(run: string, lexicon: Lexicon): OwnerClass | undefined {
  const { municipality, council, titles, aliases, criteria } = lexicon;
  if (OWN.test(run) || run === municipality || run === municipality.slice(-1)) return 'own';
  // 審議会, 個人情報保護審議会: the council by the end of its name, from a word of it on.
  if (COUNCIL.test(run) && council.endsWith(run.replace(OWN_TIME, ''))) return 'own';
  if (titles.has(run) || aliases.has(run) || (GENERIC_NAMES as readonly string[]).includes(run)) return 'own-law';
  return isOwnTable(run, criteria) ? 'own-table' : undefined;
}

/** True for the name of a table of the council's, or its end: 事前一括承認基準. */
export function isOwnTable(run: string, criteria: ReadonlySet<string>): boolean {
  if (run.length < 3) return criteria.has(run);
  return [...criteria].some((name) => name.endsWith(run));
}

const KANA_AT_END = /[\p{Script=Hiragana}]+$/u;
/** What kana before 市 are when they are no name: particles, conjunctions, and the ends of verbs. */
const NO_NAME =
  /(?:^|[はがをにでともや])(?:また|なお|この|その|あの|どの|同じく|つまり|まず|さらに|そして|しかし|なら|だから|ただし|すなわち|ところで|いずれ|それぞれ|すべて|から|まで|より|および|または|において|について|によって|における)?$|(?:[てでたるいのくしう]|ます|です|ので)$/u;

/** True for みどり before 市: a name in kana that stands at the beginning of a clause or after a particle. */
const ADVERB =
  /(?:もちろん|やはり|やっぱり|ちなみに|とりわけ|たとえば|いわば|いわゆる|おそらく|ため|たび|ほか|うち|とき|ところ|さしあたり|あらかじめ|かつ|かねて|つまり|すなわち|はじめ|つねづね|あくまで)$/u;

function endsInPlaceName(run: string, before: string): boolean {
  if (!/^[市町村区]/u.test(run) && !/^[市町村区]$/u.test(run)) return false;
  const kana = KANA_AT_END.exec(before)?.[0] ?? '';
  if (kana.length < 2) return false;
  const name = kana.replace(/^(?:では|には|とは|から|まで|より|また|なお|[はがをにでともや])(?=..)/u, '');
  const isWhole = kana.length === before.length || /[、。・「（( ]$/u.test(before.slice(0, -kana.length));
  return name.length >= 2 && !NO_NAME.test(isWhole ? kana : name) && !ADVERB.test(name);
}
