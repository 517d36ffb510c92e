import type { Chain } from './chains.ts';
import type { OwnerClass } from './names.ts';

/** What an owner is asked for: an article alone is `bare`, a table of any text is `table`, what is put behind one is `annex`. */
export type OwnedKind = 'law' | 'bare' | 'item' | 'meeting' | 'table' | 'document' | 'annex';

/** Which owners matter for what: a contract has articles, and no meetings. */
const OWNERS_OF: Readonly<Record<OwnedKind, readonly OwnerClass[]>> = {
  law: ['place', 'state'],
  bare: ['place', 'state', 'council', 'organ', 'paper', 'text'],
  item: ['place', 'state', 'council', 'organ'],
  meeting: ['place', 'state', 'council', 'organ'],
  table: ['place', 'state', 'council', 'organ', 'paper', 'law', 'own-law'],
  document: ['place', 'state', 'council', 'paper'],
  annex: ['place', 'state', 'council', 'organ', 'paper', 'law', 'own-law', 'text'],
};

/** What gives something back to the council after another owner was named. */
const OWN_OF: Readonly<Record<OwnedKind, readonly OwnerClass[]>> = {
  law: ['own'],
  bare: ['own', 'own-law'],
  item: ['own'],
  meeting: ['own'],
  table: ['own', 'own-table'],
  document: ['own'],
  annex: ['own'],
};

/** 契約の別表4, 国会での審議, 審査会への諮問, 教育委員会の平成21年度の第3回: nothing but nouns between. */
const GENITIVE = /^(?:での|への|との|における|においての|に係る|に関する|の)?(?:[^、はがをにでもとへ]{1,14}の)?$/u;
/** What makes an owner the theme of the rest of its sentence. */
const THEME =
  /^(?:でも|では|には|は|も|においては|においても|において|における|については|に関しては|としては|にあっては|の場合には|の場合は|の場合|ですと|でしたら|だったら|だと(?![思考聞言い])|なら(?:ば)?(?=、)|で[い言]えば|で[い言]うと)/u;
/** What says where a statement comes from. */
const SOURCE = /^(?:によれば|によると|によりますと|によりますれば|の話では)/u;
/** 県内の自治体に照会したところ、: what others answer is of their own texts. */
const ASKED =
  /^(?:の[^、のはがを]{1,8})?(?:に|へ|から)(?:も)?(?:電話で|書面で|直接)?(?:お|ご|御)?(?:照会|問い?合わせ|問合せ|聞[いき]|伺[いっ]|尋ね|うかが|聴[いき]|調べ|視察)[^、]{0,10}(?:ところ|結果)(?:では)?、/u;
/** 国から届いた資料: a paper that came from somewhere is not the council's own. */
const CAME_FROM =
  /^から[^、]*(?:届|送[らっ付]|示さ|提供|提示|受け|もら|いただ|配[ら布]|出さ|出た|借り|取[っり]|入手|印刷|ダウンロード|引用|抜粋|抜き|写し)[^、]*(?:た|ました)$/u;
const SUBJECT = /^(?:が|で(?![すしあご])|に)/u;
/** A verb or adjective that stands directly before a noun and belongs to it. */
const ATTRIBUTIVE = /(?:[たるういくすつむぶぐ]|[^の]な|という|ない)$/u;
/** Verbs by which someone or some paper comes to have a text of its own. */
const MAKES =
  /(?:定め|規定|示し|示す|示さ|用い|使う|使っ|作っ|作り|作る|作成|制定|公表|公布|配[っらりる布]|付[いけさ]|添え|添付|載[っせ]|掲げ|設け|置[いかく]|出し|出す|出さ|発し|発行|発出|策定|まとめ|提示|提出|交付|刊行|改め|改正|持つ|有する)[^、]*$/u;
/** What a paper does with its parts: 仕様書に付いている, 契約書に添えられた. */
const HOLDS =
  /^(?:も)?(?:付[いけさ]|添え|添付|載[っせ]|掲げ|書[いか]|記載|記さ|定め|規定|ある|あります|含まれ|綴)[^、て]*(?:て(?:いる|ある|あります))?[^、]*$/u;
/** Places where others put their papers. */
const SHELF = /(?:ホームページ|サイト|ウェブ|ポータル|広報紙?|掲示板|冊子|パンフレット|資料集|会議録)$/u;
/** 都市計画審議会に出されている案: what is put before another body, and not what it was told of. */
const BROUGHT =
  /^(?:も)?(?:出さ|諮ら|[掛か]けら|付さ|送ら|回さ|(?!報告|説明|紹介|通知|周知)\p{Script=Han}{2}さ)[^、て]*(?:て(?:いる|いた|おる|います|おります))?$/u;
/** What another body does with the items that are put before it. */
const DEALS = /(?:審議|審査|答申|議決|可決|扱[うっ]|採択|議論|開[いか]|行[っわ])[^、]*$/u;

/** True where a chain says whose the thing is that stands at the end of the clause. */
function governs(chain: Chain, clause: string, kind: OwnedKind): boolean {
  const rest = clause.slice(chain.end);
  if (GENITIVE.test(rest)) return isHeldDirectly(chain, kind);
  if (isPaper(kind) && chain.owner !== 'paper' && CAME_FROM.test(rest)) return chain.owner !== 'own';
  if (ASKED.test(rest)) return chain.owner === 'place' || chain.owner === 'council';
  const particle = (SOURCE.exec(rest) ?? THEME.exec(rest) ?? SUBJECT.exec(rest))?.[0];
  if (particle === undefined) return false;
  const between = rest.slice(particle.length);
  const isClose = !between.includes('、');
  const isRelative = isClose && between !== '' && ATTRIBUTIVE.test(between);
  if (chain.owner === 'own') return !/^(?:に|が|で)$/u.test(particle) || isClose;
  if (SOURCE.test(rest)) return true;
  if (particle === 'に' && (kind === 'item' || kind === 'meeting'))
    return isRelative && BROUGHT.test(between) && chain.owner === 'council';
  if (particle === 'に') {
    const isPut = chain.isWhole || (isPaper(kind) && SHELF.test(chain.words));
    return isPut && isRelative && HOLDS.test(between) && chain.owner !== 'organ';
  }
  if (isRelative) return isMadeBy(chain, between, kind);
  if (particle === 'が' || particle === 'で') return isClose && isDoneBy(chain, particle, kind);
  return isDoneBy(chain, particle, kind);
}

const isPaper = (kind: OwnedKind): boolean => kind === 'document' || kind === 'annex';

/** An organ's papers are what it puts before the council; the sessions and tables that are said to be its are its own. */
function isHeldDirectly({ owner }: Chain, kind: OwnedKind): boolean {
  return owner !== 'organ' || kind !== 'document';
}

function isMadeBy({ owner }: Chain, verbs: string, kind: OwnedKind): boolean {
  if (kind === 'item' || kind === 'meeting') return owner !== 'organ' && DEALS.test(verbs);
  return owner !== 'organ' && MAKES.test(verbs);
}

/** That an organ does something with an item or a table does not make it the organ's: it is the council's. */
function isDoneBy({ owner }: Chain, particle: string, kind: OwnedKind): boolean {
  if (owner !== 'organ') return true;
  if (kind === 'item')
    return particle.startsWith('で') || particle.startsWith('における') || particle.startsWith('において');
  return kind === 'bare' || kind === 'meeting';
}

/**
 * Whose the thing is that stands at the end of a clause, by the owner nearest to it that has a say.
 * @param chains the owners that the clause names, in order
 * @returns the chain of another owner; undefined where it is the council's, or nobody is named
 */
export function governorOf(chains: readonly Chain[], clause: string, kind: OwnedKind): Chain | undefined {
  for (const chain of [...chains].reverse()) {
    const isOwn = OWN_OF[kind].includes(chain.owner);
    if (!isOwn && !OWNERS_OF[kind].includes(chain.owner)) continue;
    if (governs(chain, clause, kind)) return isOwn ? undefined : chain;
  }
  return undefined;
}
