/** How a query was read where it can be read in more than one way: sentences for the reader, by what happened. */
export const READINGS = {
  unclosedQuote: (mark: string, text: string) =>
    `「${mark}」が閉じられていないため、そこから終わりまでの「${text}」を、ひと続きの言葉として探しました。`,
  danglingOr: () => 'OR の前か後に言葉がないため、その OR は読み飛ばしました。',
  danglingAnd: () => 'AND の前か後に言葉がないため、その AND は読み飛ばしました。',
  danglingNot: () => 'NOT の後に言葉がないため、その NOT は読み飛ばしました。',
  orWithExcluded: () =>
    'OR でつなげるのは探す言葉どうしだけです。除く言葉と項目の指定は、OR がないものとして読みました。',
  unclosedGroup: () => '括弧が閉じられていないため、括弧も文字のとおりに探しました。',
  orWithGroup: () => 'OR でつないだ（ ）の中の言葉は、どれかひとつでもあるものを探しました。',
  excludedGroup: () => '除く（ ）の中の言葉は、どれもないものを探しました。',
  star: (typed: string, word: string) =>
    `「${typed}」の * は外しました。「${word}」で始まる言葉も、「${word}」を含む言葉も、そのままで見つかります。`,
  starInside: (text: string) => `「${text}」の * は、文字のとおりに探しました。`,
  onlyExcluded: (text: string) => `除く言葉だけでは探せないため、「${text}」を文字のとおりに探しました。`,
  emptyField: (name: string) => `「${name}:」の後に言葉がないため、この指定は読み飛ばしました。`,
  unknownField: (name: string, nearest: string | undefined) =>
    `「${name}:」という項目はないため、文字のとおりに探しました。${nearest ? `「${nearest}:」の誤りではありませんか。` : ''}`,
  unknownValue: (name: string, value: string) =>
    `${name}が「${value}」のものはこの書庫にないため、文字のとおりに探しました。`,
  repeatedField: (name: string) => `${name}を2つ以上指定したため、どれかに当てはまるものを探しました。`,
  cut: (characters: number, words: number) => `長い入力は、先頭の${characters}文字・${words}語までで検索します。`,
} as const;
