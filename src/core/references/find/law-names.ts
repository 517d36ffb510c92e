import type { LawForm } from '../citation.ts';
import { BACK_NAMES, GENERIC_NAMES, type Lexicon, STEPS } from '../lexicon.ts';
import type { OwnerReading } from '../owner/reading.ts';
import { matchAt, wordBefore } from './list.ts';

/** The name of a law in a clean text, before what follows it. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly form: Exclude<LawForm, 'next' | 'bare' | 'owned' | 'supplement'>;
  readonly name: string;
  /** The words that say that it is another's. */
  readonly owner?: string | undefined;
}

/** 国民年金法施行令, 条例施行細則: the name goes on and is another law's. */
const OTHER_LAW_AFTER = /^(?:施行(?:令|規則|細則|条例|規程)|関係法令|審査基準|解釈運用|要綱|改正法)/u;
/** 法律, 法人, 法務: no law; 条例示, 規則的: no such either. */
const NO_LAW_AFTER = /^(?:[律令人務的学廷曹案制性度定規事外理科益源文上下治]|政)/u;
const NO_ARTICLE_AFTER = /^[例件約文項目線理示]/u;
const JOINING_WORD = /(?:^|[^共合])(?:及|並|又|若|等)$|^(?:以前|今回|現在|従来|本来|今般|先般)$/u;
const PLACE_BEFORE = /([\p{Script=Han}\p{Script=Katakana}]+)の$/u;
const FOREIGN_BEFORE = /(?:他|ほか|別|各|近隣|隣)の?[^、。]{0,8}の$|[都道府県市区町村国]の$|自治体の$/u;
/** Who speaks for the municipality calls its law so. */
const OURS_BEFORE = /(?:私ども|わたくしども|私たち|我々|われわれ|(?:^|[、。「(])(?:さて、?)?うち)の$/u;
const NEUTRAL_BEFORE = /(?:現行|今|次|上記|前記|下記|今回|関係)の$/u;
/**
 * What may stand in kana before a name without being part of it. 関する, 定める and other verbs that go before a noun are
 * left out: they are parts of titles (基準を定める条例).
 */
const PARTICLE_AT_END =
  /(?:[はがをにでともや]|から|まで|より|および|及び|並びに|ならびに|または|又は|もしくは|若しくは|かつ|なお|また|ただし|すなわち|つまり|まず|さらに|て|ます|です|[当あわ]たり|当り|際し|関し|対し|照らし|応じ|基づき|もとづき|従い|したがい|伴い|ほか|うえ|とおり)$/u;
/**
 * Verbs and adjectives that tell something of the law after them and are parts of no title: 視察に来た条例, 厳しい条例.
 * 関する, 定める and other verbs in their plain form are such parts (基準を定める条例).
 */
const TELLS_OF =
  /(?:\p{Script=Han}(?:し|っ|い|き|り)?た|した|った|れた|ました|ている|ておる|てある|いただく|くださる|[たるない]という|\p{Script=Han}(?:し)?い)$/u;
/** Nouns in kana that end as those do, and that names of laws are made with: こども条例, ふるさと条例, 子育て条例. */
const NOUN_AT_END = /(?:こども|子ども|ふるさと|ひと|育て)$/u;
/** Compounds of 法 that are no laws. */
const NO_LAWS =
  /(?:方法|手法|技法|作法|用法|寸法|無法|違法|適法|合法|不法|脱法|立法|司法|療法|製法|話法|文法|同法|魔法|論法|魚法|加工法|処理法|算定法|計算法|測定法|評価法|調査法)$/u;
/** A paper with articles of its own: what stands after it may be one of them. */
const OTHER_PAPERS = /契約書|覚書|協定書|要綱|要領|規程|規約|約款|定款|仕様書|憲章/gu;
const ANY_LAW = /法|条例|規則|政令|省令/gu;
const LAW_END = /[法例則令]/;
const PAPER_END = /[書綱領程約款章]/;
const STEP_HINT = /[前次][条項]|同[項号]/;
const STEP = new RegExp(
  `(?<!\\p{Script=Han})(?:${[...STEPS.keys()].join('|')})(?![例件約文項目線理示数]|(?![第及並又若各中])\\p{Script=Han})`,
  'gu',
);

/** The names of laws in a text, known and unknown, in order of their place. */
export function findLawNames(
  text: string,
  lexicon: Lexicon,
  shorts: ReadonlySet<string>,
  owners: OwnerReading,
): NameHit[] {
  const hits: NameHit[] = [];
  // Looking for a character is cheaper than looking for a name.
  for (const match of lexicon.endsOfLaws.test(text) ? text.matchAll(lexicon.laws) : []) {
    const hit = readName(text, match.index, match[0], lexicon, shorts, owners);
    if (hit) hits.push(hit);
  }
  const covered = (at: number) => hits.some(({ start, end }) => start <= at && at < end);
  for (const match of LAW_END.test(text) ? text.matchAll(ANY_LAW) : []) {
    if (!covered(match.index)) hits.push(...readUnknownName(text, match.index, match[0]));
  }
  for (const { index, 0: name } of PAPER_END.test(text) ? text.matchAll(OTHER_PAPERS) : []) {
    if (!covered(index)) hits.push({ start: index, end: index + name.length, form: 'unknown', name: '' });
  }
  if (STEP_HINT.test(text)) {
    for (const { index, 0: name } of text.matchAll(STEP)) {
      hits.push({ start: index, end: index + name.length, form: 'back', name });
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

function readName(
  text: string,
  start: number,
  name: string,
  lexicon: Lexicon,
  shorts: ReadonlySet<string>,
  owners: OwnerReading,
): NameHit | undefined {
  const end = start + name.length;
  const after = text.slice(end, end + 8);
  const word = wordBefore(text, start);
  if ((BACK_NAMES as readonly string[]).includes(name) && (word === '' || JOINING_WORD.test(word))) {
    if (name.endsWith('法') ? NO_LAW_AFTER.test(after) : NO_ARTICLE_AFTER.test(after)) return undefined;
    return { start, end, form: OTHER_LAW_AFTER.test(after) ? 'unknown' : 'back', name };
  }
  if (name.endsWith('法') && NO_LAW_AFTER.test(after) && !lexicon.titles.has(name)) return undefined;
  if (name === '法' && NO_LAWS.test(`${word}${name}`)) return undefined;
  if (OTHER_LAW_AFTER.test(after)) {
    const suffix = OTHER_LAW_AFTER.exec(after)?.[0] ?? '';
    return { start, end: end + suffix.length, form: 'unknown', name: `${word}${name}${suffix}` };
  }
  const isOwn = word === '' || JOINING_WORD.test(word) || isOwnPlace(word, lexicon);
  if (!isOwn) return { start: start - word.length, end, form: 'unknown', name: `${word}${name}` };
  if (shorts.has(name) || lexicon.titles.has(name)) return { start, end, form: 'name', name };
  // An act of the state is the same for whoever cites it.
  const isOurs = lexicon.acts.has(name) || isOwnPlace(word, lexicon);
  const owner = isOurs
    ? undefined
    : owners.otherThan({ start: start - word.length, end: endOfArticle(text, end) }, 'law');
  if (owner !== undefined) return { start, end, form: 'unknown', name, owner };
  return { start, end, form: ownerBefore(text.slice(0, start - word.length), name, lexicon), name };
}

const ARTICLE_AFTER = /(?:の|中)?(?:第?[0-9〇一二三四五六七八九十百の条項号]+)*/uy;

/** Where the words of a citation end that begins with a name, for what is said after them. */
function endOfArticle(text: string, at: number): number {
  return at + (matchAt(ARTICLE_AFTER, text, at)?.[0].length ?? 0);
}

/** 区, 当区, 練馬区 before a name: it is the law of this municipality. */
function isOwnPlace(word: string, { municipality }: Lexicon): boolean {
  const kind = municipality.slice(-1);
  return [municipality, kind, `本${kind}`, `当${kind}`, '本', '当'].includes(word);
}

/** Whose law a name is that others may use as well. */
function ownerBefore(before: string, name: string, lexicon: Lexicon): NameHit['form'] {
  const isCommon = (GENERIC_NAMES as readonly string[]).includes(name);
  if (!/[\p{Script=Hiragana}]$/u.test(before)) return 'name';
  const owner = PLACE_BEFORE.exec(before)?.[1];
  if (owner !== undefined && isOwnPlace(owner, lexicon)) return 'name';
  if (NEUTRAL_BEFORE.test(before) || OURS_BEFORE.test(before)) return 'name';
  if (FOREIGN_BEFORE.test(before)) return 'unknown';
  if (isCommon && /の$/u.test(before)) return 'unclear';
  if (NOUN_AT_END.test(before)) return 'unclear';
  if (!PARTICLE_AT_END.test(before) && !TELLS_OF.test(before)) return 'unclear';
  return 'name';
}

/** A law that the council does not list: 地方自治法, 乙市情報公開条例. Without kanji before it, it is a common word. */
function readUnknownName(text: string, at: number, suffix: string): NameHit[] {
  const word = wordBefore(text, at);
  const name = `${word}${suffix}`;
  const end = at + suffix.length;
  const after = text.slice(end, end + 2);
  const isWord = suffix === '法' && (NO_LAW_AFTER.test(after) || NO_LAWS.test(name));
  if (isWord || word === '') return [];
  return [{ start: at - word.length, end, form: 'unknown', name }];
}
