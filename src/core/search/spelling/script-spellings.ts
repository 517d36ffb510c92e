import type { SpelledPart } from './spelling.ts';

/**
 * Words that official texts write in one way and people in several, in ideographs or in kana; each line of equals is one
 * word. Sources: 公用文における漢字使用等について (内閣訓令第1号, 2010), 公用文作成の考え方 (文化審議会建議, 2022), and the
 * ideographs that 常用漢字表 took in in 2010, for which older texts have kana (漏えい, 改ざん, 補てん).
 */
const WORDS = `
及び=および 並びに=ならびに 又は=または 若しくは=もしくは 但し=ただし 従って=したがって 即ち=すなわち 因みに=ちなみに 故に=ゆえに
或いは=あるいは=或は 全て=すべて=総て 既に=すでに 直ちに=ただちに 予め=あらかじめ 殆ど=ほとんど 概ね=おおむね 極めて=きわめて
少なくとも=すくなくとも 例えば=たとえば 初めて=はじめて 甚だ=はなはだ 再び=ふたたび 全く=まったく 最も=もっとも 専ら=もっぱら
僅か=わずか 互いに=たがいに 絶えず=たえず 恐らく=おそらく 大いに=おおいに 辛うじて=かろうじて 必ずしも=かならずしも 必ず=かならず
色々=いろいろ 様々=さまざま 度々=たびたび 所謂=いわゆる 勿論=もちろん 沢山=たくさん 丁度=ちょうど 敢えて=あえて 改めて=あらためて
取りあえず=とりあえず=取り敢えず 皆様=みなさま 皆さん=みなさん 方々=かたがた 我々=われわれ 我が国=わが国 関わらず=かかわらず=拘わらず
基づく=もとづく 基づき=もとづき 基づい=もとづい 於いて=おいて 於ける=おける 亘って=わたって=渡って 亘り=わたり 毎に=ごとに
下さい=ください 下さる=くださる 頂く=いただく 頂き=いただき 頂い=いただい 頂け=いただけ 有難う=ありがとう=有り難う 宜しく=よろしく
出来る=できる 出来な=できな 出来ま=できま 出来た=できた 出来て=できて 出来れ=できれ 出来ず=できず
分かる=わかる=判る=解る 分かり=わかり=判り=解り 分から=わから=判ら=解ら 分かっ=わかっ=判っ=解っ
その他=そのほか その為=そのため この為=このため 目処=めど=目途 挨拶=あいさつ 椅子=いす 斡旋=あっせん=あっ旋 曖昧=あいまい 煙草=たばこ
漏えい=漏洩 改ざん=改竄 隠ぺい=隠蔽 破たん=破綻 払しょく=払拭 き損=毀損 進ちょく=進捗 補てん=補填=補塡 てん補=填補=塡補
ねつ造=捏造 はく奪=剥奪=剝奪 覚せい剤=覚醒剤 急きょ=急遽 けん引=牽引 こん包=梱包 あん分=按分 う回=迂回 かい離=乖離 真し=真摯
し意=恣意 せん定=剪定 遮へい=遮蔽 閉そく=閉塞 必す=必須 危ぐ=危惧 そ及=遡及 ら致=拉致 らく印=烙印 ほ装=舗装 えん曲=婉曲 押なつ=押捺
障害者=障がい者=障碍者 障害児=障がい児 障害福祉=障がい福祉 障害のある=障がいのある 子供=子ども 友達=友だち
やり取り=やりとり=遣り取り 取りまとめ=取り纏め=とりまとめ=取纏め 取りやめ=取り止め=とりやめ=取止め 取り計らい=とりはからい 引っ越し=引越し=引越=ひっこし
`;

/**
 * Words by which others begin or end: 更に is no part of 変更に, ともに none of こともに. Their ideographs may not follow
 * another ideograph, nor their kana other kana.
 */
const APART = `
更に=さらに 共に=ともに 主に=おもに 殊に=ことに 特に=とくに 常に=つねに 実に=じつに 余り=あまり 至って=いたって 追って=おって
併せて=あわせて 是非=ぜひ 何故=なぜ 一旦=いったん 係る=かかる 以て=もって 通り=どおり 他に=ほかに 他の=ほかの
`;

/** What is a word by what stands around it only: an entry each way. */
const AROUND: readonly (readonly [pattern: RegExp, other: string])[] = [
  // 住所等, but 平等, 高等, 等しい.
  [
    /(?<=..)(?<![平対同均高初中優劣何上下特親勲吾彼我汝一二三四五六七八九十])等(?![しく級価式分身号質温位差量比辺々])/g,
    'など',
  ],
  [/(?<=..)など(?![かひり])/g, '等'],
  // 調査の為, but 行為, 為替.
  [/(?<=[のるたいうくすつぬむぶ])為(?![替政す])/g, 'ため'],
  [/(?<=[のるたいうくすつぬむぶ])ため(?![たてらろるしいす息])/g, '為'],
  [/(?<=.)迄/g, 'まで'],
  [/(?<=.)まで/g, '迄'],
  [/(?<=[のたるう])通り/g, 'とおり'],
  [/(?<=[のたるう])とおり/g, '通り'],
  // ご意見, but 制御盤, 防御.
  [/(?<![一-鿿々])御(?=[一-鿿])/g, 'ご'],
  [/(?<![すりんいまなあ])ご(?=[一-鿿])/g, '御'],
  // がん検診, but がんばる.
  [/癌/g, 'がん'],
  [/(?<![ぁ-ゖ])がん(?![こぜばじ])/g, '癌'],
  [/(?<=[人者私供童徒員])達(?!成)/g, 'たち'],
  [/(?<=[人者私供童徒員])たち(?![あいばま])/g, '達'],
];

const IDEOGRAPH = /[一-鿿々]/;
const HIRAGANA = /[ぁ-ゖ]/;

interface Entry {
  readonly others: readonly string[];
  readonly standsApart: boolean;
}

const ENTRIES = new Map<string, Entry>();
for (const [list, standsApart] of [[WORDS, false] as const, [APART, true] as const]) {
  for (const line of list.trim().split(/\s+/)) {
    const words = line.split('=');
    for (const word of words) ENTRIES.set(word, { others: words.filter((other) => other !== word), standsApart });
  }
}
const LONGEST_FIRST = [...ENTRIES.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const ANY = new RegExp(LONGEST_FIRST.join('|'), 'g');

/** Parts of a folded word that are written in ideographs or in kana: 及び and および, 全て and すべて, 漏えい and 漏洩. */
export function scriptSpellings(folded: string): SpelledPart[] {
  const words = [...folded.matchAll(ANY)].flatMap(({ 0: word, index }) => {
    const entry = ENTRIES.get(word);
    return entry && !(entry.standsApart && isJoined(folded, index)) ? [partOf(word, index, entry.others)] : [];
  });
  const around = AROUND.flatMap(([pattern, other]) =>
    [...folded.matchAll(pattern)].map(({ 0: word, index }) => partOf(word, index, [other])),
  );
  return [...words, ...around];
}

/** Whether the character before belongs to the same script, so that another word may go on here. */
function isJoined(folded: string, at: number): boolean {
  const [before, first] = [folded.charAt(at - 1), folded.charAt(at)];
  return [IDEOGRAPH, HIRAGANA].some((script) => script.test(before) && script.test(first));
}

function partOf(word: string, start: number, others: readonly string[]): SpelledPart {
  return { start, end: start + word.length, kind: 'script', others: others.map((text) => ({ text })) };
}
