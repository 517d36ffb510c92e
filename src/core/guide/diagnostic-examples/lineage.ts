import { type DiagnosticExplanations, replaceIn } from '../diagnostic-example.ts';
import { SAMPLE_FILE } from '../sample-archive.ts';

const ADDED = 'adds: [{ from: 介護保険に関する業務, to: 健康診査に関する業務 }]';
const MISTAKEN = 'removes: [{ from: 介護保険に関する業務, to: 年金に関する業務 }]';

/** Mistakes in what goes on over several meetings: matters that refer to one another, answers, cases of criteria. */
export const LINEAGE_EXAMPLES = {
  'relation-across-councils': {
    means:
      'つながりの相手が、ほかの審議会の案件です。番号の書き間違いで、たまたまほかの審議会にある番号になったときも示されます。',
    file: SAMPLE_FILE,
    right: 'relatesTo: [3-12]',
    wrong: 'relatesTo: [fy2025-8]',
  },
  'relation-before-its-object': {
    means:
      '後の会議で初めて審議された案件を、前の会議の案件が変更したり、それに答えたりしています。前と後が逆になっています。',
    file: 'hoshimi-privacy/meetings/2026-02-10.md',
    right: 'outcome: continued',
    wrong: 'amends: [3-12]\n    outcome: continued',
  },
  'lineage-cycle': {
    means:
      '案件のつながりが輪になっていて、どれが初めの案件か決められません。後の案件の側にだけ書けば、前の案件のページにも自動で示されます。',
    file: SAMPLE_FILE,
    right: '  - number: 12\n    …\n  - number: 13\n    continues: [3-12]',
    wrong: '  - number: 12\n    amends: [3-13]\n    …\n  - number: 13\n    continues: [3-12]',
    spoil: (files) =>
      replaceIn(
        replaceIn(files, SAMPLE_FILE, 'relatesTo: [3-12]', 'continues: [3-12]'),
        SAMPLE_FILE,
        '    documents: [資料1]\n',
        '    documents: [資料1]\n    amends: [3-13]\n',
      ),
  },
  'answer-to-nothing': {
    means: '答えた先の案件に、条件も要望もありません。相手の番号の誤りか、前の記録に条件や要望を書き落としています。',
    file: SAMPLE_FILE,
    right: 'answers: [3-10]',
    wrong: 'answers: [3-11]',
  },
  'settles-unanswered': {
    means:
      'settles には、answers に書いた案件の条件や要望のうち、どれに答えたかを書きます。answers にない案件は書けません。',
    file: SAMPLE_FILE,
    right: 'answers: [3-10]',
    wrong: 'answers: [3-10]\n    settles: [{ item: 3-11, conditions: [1] }]',
  },
  'settles-nothing': {
    means: 'settles に書いた順番の条件や要望が、相手の案件にありません。順番は1から数えます。',
    file: SAMPLE_FILE,
    right: 'answers: [3-10]',
    wrong: 'answers: [3-10]\n    settles: [{ item: 3-10, conditions: [2] }]',
  },
  'case-not-standing': {
    means: '承認基準の表から外したり、書き改めたり、当てはめたりした事例が、その時点の表にありません。',
    file: SAMPLE_FILE,
    right: 'removes: [{ from: 介護保険に関する業務, to: 国民年金に関する業務 }]',
    wrong: MISTAKEN,
    spoil: (files) => replaceIn(files, SAMPLE_FILE, ADDED, MISTAKEN),
  },
  'case-stands-already': {
    means: '新しく加えたとする事例が、すでに表にあります。似た事例を当てはめただけのときは applies に書きます。',
    file: SAMPLE_FILE,
    right: ADDED,
    wrong: 'adds: [{ from: 介護保険に関する業務, to: 国民年金に関する業務 }]',
  },
  'name-not-listed': {
    means:
      '案件シートの委託先や個人情報の項目が、審議会の一覧にありません。一覧を作っている審議会でだけ示される助言です。',
    file: SAMPLE_FILE,
    right: '| 委託先 | 株式会社ほしぞら |',
    wrong: '| 委託先 | （株）ほしぞら |',
  },
} as const satisfies DiagnosticExplanations;
