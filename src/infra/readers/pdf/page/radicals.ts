/**
 * Radicals of the supplement that fonts share with a kanji, by Unicode's EquivalentUnifiedIdeograph.txt: those whose
 * kanji Japanese is written with. The Kangxi radicals need no list: their compatibility mapping is the kanji.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '\u2E9F': '母',
  '\u2EA0': '民',
  '\u2EC4': '西',
  '\u2ED1': '長',
  '\u2ED8': '青',
  '\u2EDD': '食',
  '\u2EE3': '骨',
  '\u2EE4': '鬼',
  '\u2EE8': '麦',
  '\u2EE9': '黄',
  '\u2EEB': '斉',
  '\u2EED': '歯',
  '\u2EEF': '竜',
  '\u2EF2': '亀',
};

const RADICAL = /[\u2F00-\u2FD5\u2E9F\u2EA0\u2EC4\u2ED1\u2ED8\u2EDD\u2EE3\u2EE4\u2EE8\u2EE9\u2EEB\u2EED\u2EEF\u2EF2]/g;

/** Forms that punctuation takes in vertical writing, which some fonts give in its stead. */
const VERTICAL = '︐︑︒︓︔︕︖︗︘︙︰︱︲︳︴︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈';
const UPRIGHT = '，、。：；！？〖〗…‥—–＿＿（）｛｝〔〕【】《》〈〉「」『』［］';
const FORMS = new Map([...VERTICAL].map((form, index) => [form, [...UPRIGHT][index] ?? form]));

/** The character for a form that it takes in vertical writing: it is written one way, and drawn in two. */
export function readVerticalForm(text: string): string {
  return FORMS.get(text) ?? text;
}

/**
 * The kanji for a radical that a PDF gives in its stead. One glyph serves both in many fonts, and producers that look
 * the glyph up backwards find the radical first: no minutes are written with radicals.
 */
export function readRadical(text: string): string {
  return text.replace(RADICAL, (radical) => SUPPLEMENT[radical] ?? radical.normalize('NFKC'));
}
