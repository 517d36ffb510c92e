import type { PersonalKind } from '../../../src/core/privacy/suspect.ts';
import type { Random } from '../corpus/random.ts';
import { PLACE_STEMS, SURNAMES } from '../corpus/words/names.ts';
import { GIVEN_NAMES, REAL_PLACES } from './words.ts';

type Make = (random: Random) => string;

/** Secrets of each kind as people write them, with the words around them. */
export const SECRETS: Readonly<Record<PersonalKind, readonly Make[]>> = {
  telephone: [
    (random) => `連絡先は${['03', digits(random, 4), digits(random, 4)].join('-')}です`,
    (random) => `携帯電話は0${random.pick(['9', '8', '7'])}0-${digits(random, 4)}-${digits(random, 4)}`,
    (random) => wide(`電話 042-${digits(random, 3)}-${digits(random, 4)}`),
    (random) => `0422(${digits(random, 2)})${digits(random, 4)}へ`,
    (random) => `（０３）${wide(digits(random, 4))}－${wide(digits(random, 4))}`,
    (random) => `090${digits(random, 8)}に掛けた`,
    (random) => `電話番号は${random.int(2, 9)}${digits(random, 3)}-${digits(random, 4)}`,
    (random) => `内線${random.int(2, 9)}${digits(random, 3)}の担当`,
    (random) => `０４２ー${wide(digits(random, 3))}ー${wide(digits(random, 4))}`,
    (random) => `+81-90-${digits(random, 4)}-${digits(random, 4)}`,
  ],
  mail: [
    (random) => `${login(random)}@example.jp`,
    (random) => `宛先は${login(random)}@mail.example.co.jpです`,
    (random) => wide(`${login(random)}@example.ne.jp`),
    (random) => `${login(random)}＠example.com`,
    (random) => `<${login(random)}+minutes@city.example.lg.jp>`,
  ],
  address: [
    (random) =>
      `${random.pick(REAL_PLACES)}${random.pick(PLACE_STEMS)}${number(random, 8)}丁目${number(random, 30)}番${number(random, 20)}号`,
    (random) =>
      `${random.pick(REAL_PLACES)}${random.pick(PLACE_STEMS)}${number(random, 8)}-${number(random, 30)}-${number(random, 20)}`,
    (random) =>
      wide(`${random.pick(REAL_PLACES)}${random.pick(PLACE_STEMS)}${number(random, 8)}-${number(random, 30)}`),
    (random) =>
      `${random.pick(PLACE_STEMS)}${random.pick([...'一二三四五六'])}丁目${random.pick(['十二', '三', '二十一'])}番${random.pick([...'一二三四五'])}号`,
    (random) => `${random.pick(REAL_PLACES)}大字${random.pick(PLACE_STEMS)}${number(random, 2000)}番地`,
    (random) =>
      `住所は${random.pick(PLACE_STEMS)}${number(random, 6)}丁目${number(random, 30)}番地の${number(random, 9)}`,
    (random) => `${random.pick(PLACE_STEMS)}${number(random, 5)}丁目${number(random, 40)}－${number(random, 20)}`,
  ],
  'birth-date': [
    (random) => `昭和${random.int(1, 63)}年${random.int(1, 12)}月${random.int(1, 28)}日生まれ`,
    (random) => wide(`平成${random.int(1, 30)}年${random.int(1, 12)}月${random.int(1, 28)}日生`),
    (random) => `（${random.int(1930, 2015)}年${random.int(1, 12)}月${random.int(1, 28)}日生）`,
    (random) => `生年月日：${random.int(1930, 2015)}/${random.int(1, 12)}/${random.int(1, 28)}`,
    (random) => `生年月日 S${random.int(10, 63)}.${random.int(1, 12)}.${random.int(1, 28)}`,
    (random) =>
      `昭和${random.pick(['二十三', '四十', '五十一'])}年${random.pick(['三', '十一'])}月${random.pick(['二', '十七'])}日生まれ`,
    (random) => `誕生日は昭和${random.int(20, 63)}年${random.int(1, 12)}月${random.int(1, 28)}日`,
  ],
  'my-number': [
    (random) => `個人番号は${myNumber(random)}`,
    (random) => grouped(myNumber(random), '-', 4, 4, 4),
    (random) => grouped(myNumber(random), ' ', 4, 4, 4),
    (random) => wide(myNumber(random)),
  ],
  card: [
    (random) => `カード番号${card(random, '4', 16)}`,
    (random) => grouped(card(random, '53', 16), '-', 4, 4, 4, 4),
    (random) => grouped(card(random, '3540', 16), ' ', 4, 4, 4, 4),
    (random) => grouped(card(random, '37', 15), '-', 4, 6, 5),
    (random) => wide(grouped(card(random, '4', 16), '-', 4, 4, 4, 4)),
  ],
  'bank-account': [
    (random) => `口座番号${digits(random, 7)}`,
    (random) => `口座番号：${wide(digits(random, 7))}`,
    (random) => `甲銀行本店 普通 ${digits(random, 7)}`,
    (random) => `普通預金${digits(random, 7)}`,
    (random) => `当座預金の口座番号は${digits(random, 7)}`,
    (random) => `記号1${digits(random, 4)} 番号${digits(random, 8)}`,
  ],
  'full-name': [
    (random) => `${fullName(random)}さんから申出があった`,
    (random) => `${fullName(random)}様`,
    (random) => `${fullName(random)}氏によれば`,
    (random) => `${fullName(random, '　')}さん`,
    (random) => `世帯主${fullName(random)}様`,
    (random) => `氏名：${fullName(random)}`,
    (random) => `隣に住む${fullName(random)}さんが`,
  ],
};

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.int(0, 9)).join('');
const number = (random: Random, most: number): string => String(random.int(1, most));
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　');
const login = (random: Random): string =>
  `${random.pick(['taro', 'h.suzuki', 'k_sato', 'yuki-m'])}${random.int(1, 99)}`;
const fullName = (random: Random, between = ''): string =>
  `${random.pick(SURNAMES)}${between}${random.pick(GIVEN_NAMES)}`;

function grouped(text: string, separator: string, ...lengths: number[]): string {
  const starts = lengths.map((_, place) => lengths.slice(0, place).reduce((sum, length) => sum + length, 0));
  return lengths.map((length, place) => text.slice(starts[place], (starts[place] ?? 0) + length)).join(separator);
}

/** With the check digit of the ministry's ordinance. */
function myNumber(random: Random): string {
  const body = digits(random, 11);
  const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  const rest = weights.reduce((sum, weight, place) => sum + weight * Number(body[place]), 0) % 11;
  return `${body}${rest <= 1 ? 0 : 11 - rest}`;
}

/** With Luhn's check digit, found by trying. */
function card(random: Random, begins: string, length: number): string {
  const body = begins + digits(random, length - begins.length - 1);
  const isRight = (text: string) =>
    [...text].reverse().reduce((sum, digit, place) => {
      const value = place % 2 === 0 ? Number(digit) : 2 * Number(digit);
      return sum + Math.floor(value / 10) + (value % 10);
    }, 0) %
      10 ===
    0;
  return [...'0123456789'].map((check) => body + check).find(isRight) ?? body;
}
