import { type DiagnosticExplanations, replaceIn } from '../diagnostic-example.ts';
import { type Files, SAMPLE_FILE } from '../sample-archive.ts';

const OPENING = '（会長）ただいまから開会します。';
const DEPARTMENTS = 'hoshimi-privacy/departments.yaml';
const SYNONYMS = 'synonyms.yaml';

const opened = (text: string) => (files: Files) => replaceIn(files, SAMPLE_FILE, OPENING, text);

/** Texts that no record holds, and that would keep the check busy for minutes or forever. */
export const LIMIT_EXAMPLES = {
  'nested-too-deep': {
    means:
      '箇条書き・引用・かっこが、何十段も中に入っています。ファイルが壊れているか、貼り付けたときに同じ字下げが繰り返されています。',
    file: SAMPLE_FILE,
    right: `${OPENING}\n\n- 一つ目\n  - その内訳`,
    wrong: `${OPENING}\n\n${'>'.repeat(40)} 一つ目`,
    spoil: opened(`${OPENING}\n\n${'>'.repeat(40)} 一つ目`),
  },
  'too-many-marks': {
    means:
      '「*」や「[」のような、書き方の印になる記号が異常に多くあります。区切りの線のつもりで並べた記号や、壊れたファイルによく見られます。',
    file: SAMPLE_FILE,
    right: OPENING,
    wrong: `（会長）${'*'.repeat(60)}…（1,000個を超える「*」）`,
    spoil: opened(`（会長）${'*'.repeat(1001)}開会します。`),
  },
  'paragraph-too-long': {
    means: '箇条書きの後に空行がないまま、何千行もの文章が続いています。すべてが最後の項目の続きとして読まれます。',
    file: SAMPLE_FILE,
    right: `${OPENING}\n\n- 資料1の確認\n\n次の文章`,
    wrong: `${OPENING}\n\n- 資料1の確認\n次の文章\n…（空行のない2,000行を超える文章）`,
    spoil: opened(`${OPENING}\n\n- 資料1の確認\n${'次の文章\n'.repeat(2001)}`),
  },
  'text-too-long': {
    means:
      '一つのファイルに書ける長さを超えています。会議録の本文は500万字、見出し情報や .yaml のファイルは100万字までです。',
    file: SYNONYMS,
    right: '- words: [個人番号, マイナンバー]',
    wrong: '- words: [個人番号, マイナンバー]\n- words: [個人番号, マイナンバー]\n…（同じ行が何万行も続く）',
    spoil: (files) => ({ ...files, [SYNONYMS]: '- words: [個人番号, マイナンバー]\n'.repeat(50_000) }),
  },
  'too-many-aliases': {
    means:
      'YAMLの「&名前」と「*名前」は、書いた値を別の場所に写す印です。写しがさらに写されると、短いファイルが何ギガバイトにもなります。',
    file: SYNONYMS,
    right: '- words: [国保, 国民健康保険]',
    wrong: '- &a [国保, 国民健康保険]\n- &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n- [*b, *b, …]',
    spoil: (files) => ({ ...files, [SYNONYMS]: `- &a [国保]\n- [${Array(101).fill('*a').join(', ')}]\n` }),
  },
  'department-chain-too-long': {
    means:
      '上位の組織は20段まで、後継の組織は100回までたどれます。それより長いのは、表を写すときに一つずつ前の行を指してしまったときなどです。',
    file: DEPARTMENTS,
    right: '- { id: section-2, name: 第2課, parent: welfare }\n- { id: section-3, name: 第3課, parent: welfare }',
    wrong:
      '- { id: section-2, name: 第2課, parent: section-1 }\n- { id: section-3, name: 第3課, parent: section-2 }\n…',
    spoil: (files) => ({ ...files, [DEPARTMENTS]: `${files[DEPARTMENTS]}${sections(22)}` }),
  },
} as const satisfies DiagnosticExplanations;

function sections(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const parent = index === 0 ? 'welfare' : `section-${index}`;
    return `- { id: section-${index + 1}, name: 第${index + 1}課, parent: ${parent} }\n`;
  });
  return lines.join('');
}
