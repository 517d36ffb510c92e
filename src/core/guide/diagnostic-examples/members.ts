import type { DiagnosticExplanations } from '../diagnostic-example.ts';
import type { Files } from '../sample-archive.ts';

const MEMBERS = 'hoshimi-privacy/members.yaml';

/** The list that accounts for everybody whom the sample archive names, with one line in another way. */
const listed =
  (line: string, instead: string) =>
  (files: Files): Files => ({ ...files, [MEMBERS]: LIST.map((one) => (one === line ? instead : one)).join('') });

const FIRST = '- { name: 青木一郎, role: 会長 }\n';
const LAST = '- { name: 江口三郎, from: 2024-04-01, to: 2026-04-30 }\n';
const LIST = [FIRST, '- { name: 井上花子 }\n', '- { name: 上田次郎 }\n', LAST];

/** Mistakes in the list of members, and names that it does not account for. */
export const MEMBER_EXAMPLES = {
  'duplicate-member': {
    means:
      '委員の名簿に、同じ氏名が二度あります。出欠をどちらに数えるか決められません。再任された人の任期は、terms に並べます。',
    file: MEMBERS,
    right: '- name: 青木一郎\n  terms: [{ to: 2024-03-31 }, { from: 2024-04-01, role: 会長 }]',
    wrong: '- { name: 青木一郎, to: 2024-03-31 }\n- { name: 青木一郎, from: 2024-04-01, role: 会長 }',
    spoil: listed(FIRST, '- { name: 青木一郎, to: 2024-03-31 }\n- { name: 青木一郎, from: 2024-04-01, role: 会長 }\n'),
  },
  'term-dates': {
    means: '任期の終わりの日が、始まりの日より前になっています。年の書き間違いでないか確かめてください。',
    file: MEMBERS,
    right: LAST,
    wrong: '- { name: 江口三郎, from: 2026-04-30, to: 2024-04-01 }',
    spoil: listed(LAST, '- { name: 江口三郎, from: 2026-04-30, to: 2024-04-01 }\n'),
  },
  'member-not-listed': {
    means:
      '会議録の出席者か欠席者の名前が、委員の名簿（members.yaml）の人に結び付きません。名簿にないか、その日に任期のある人がいないか、姓だけでは2人に当たります。名簿を作っている審議会でだけ示される助言です。',
    file: MEMBERS,
    right: LAST,
    wrong: '- { name: 榎本三郎, from: 2024-04-01, to: 2026-04-30 }',
    spoil: listed(LAST, '- { name: 榎本三郎, from: 2024-04-01, to: 2026-04-30 }\n'),
  },
  'member-out-of-term': {
    means:
      '出席者か欠席者として書かれた人が名簿にありますが、会議の日はその人の任期の外です。任期か、会議の日か、名前のどれかが誤りです。',
    file: MEMBERS,
    right: '- { name: 江口, from: 2024-04-01, to: 2026-04-30 }',
    wrong: '- { name: 江口, from: 2024-04-01, to: 2026-03-31 }',
    spoil: listed(LAST, '- { name: 江口, from: 2024-04-01, to: 2026-03-31 }\n'),
  },
} as const satisfies DiagnosticExplanations;
