/**
 * How a text reads for a search, written a second time from what the search promises its readers (full width is half
 * width, capitals are small letters, any dash is the long vowel mark, forms of one ideograph are one, a record may be
 * wrapped anywhere). Nothing of src/ is used, so that a mistake there is not also the truth's.
 */
export function readAs(text: string): string {
  const characters = text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .toLowerCase();
  return [...characters]
    .map((character) => SAME.get(character) ?? character)
    .join('')
    .replace(/\s+/g, (space, at: number, whole: string) => {
      const [before, after] = [whole.slice(0, at), whole.slice(at + space.length)];
      if (before === '' || after === '') return '';
      // A tab parts the cells of a table: nothing runs from one into the next.
      if (space.includes('\t')) return '\t';
      return /[a-z0-9]$/.test(before) && /^[a-z0-9]/.test(after) ? ' ' : '';
    });
}

/** What a figure may also be written as: 6,000 and 6000. Years and the parts of dates and telephone numbers are not grouped. */
export function formsOf(word: string): string[] {
  const read = readAs(word);
  const plain = read.replace(/(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (figure) => figure.split(',').join(''));
  const grouped = read.replace(/(?<![\d.,ー/])\d{4,}(?![\d.,ー/年])/g, (figure) =>
    Number.isSafeInteger(Number(figure)) && !figure.startsWith('0') ? Number(figure).toLocaleString('en-US') : figure,
  );
  return [...new Set([read, plain, grouped])].filter((form) => form !== '');
}

const DASHES = '-‐‑‒–—―−─━';

/** The everyday form, then the others: those of the names and old texts that records of councils hold. */
const IDEOGRAPHS = [
  '崎﨑嵜碕',
  '高髙',
  '沢澤',
  '辺邊邉',
  '斎齋',
  '斉齊',
  '浜濱濵',
  '広廣',
  '国國',
  '学學',
  '桜櫻',
  '滝瀧',
  '島嶋嶌',
  '竜龍',
  '富冨',
  '吉𠮷',
  '徳德',
  '条條',
  '会會',
  '区區',
  '県縣',
  '庁廳',
  '館舘',
  '渕淵',
  '真眞',
  '恵惠',
  '栄榮',
  '関關',
  '鉄鐵',
  '豊豐',
  '万萬',
  '与與',
  '予豫',
  '証證',
];

const SAME: ReadonlyMap<string, string> = new Map([
  ...[...DASHES].map((dash) => [dash, 'ー'] as const),
  ['~', '〜'],
  ['∼', '〜'],
  ...IDEOGRAPHS.flatMap((forms) => {
    const [everyday = '', ...others] = [...forms];
    return others.map((other) => [other, everyday] as const);
  }),
]);
