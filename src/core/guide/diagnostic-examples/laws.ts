import { type DiagnosticExplanations, replaceIn } from '../diagnostic-example.ts';

const LAWS = 'hoshimi-privacy/laws.yaml';
const ARTICLE = '{ number: "17", subject: 電子計算組織の結合 }';
const CITED = '{ number: "13", subject: 委託 }';

/** Articles that were amended: their versions, and where their numbers went. */
export const LAW_EXAMPLES = {
  'article-not-in-force': {
    means:
      '会議の日には、引用した条にまだ、またはもう効力がありません。条の番号が改正の前後で入れ替わったときに、よく起こります。',
    file: LAWS,
    right: '{ number: "13", subject: 委託, from: 2005-04-01 }',
    wrong: '{ number: "13", subject: 委託, from: 2026-10-01 }',
    spoil: (files) => replaceIn(files, LAWS, CITED, '{ number: "13", subject: 委託, from: 2026-10-01 }'),
  },
  'version-dates': {
    means: '条の版の終わりの日が、始まりの日より前になっています。from は施行の日、to は効力のある最後の日です。',
    file: LAWS,
    right: '{ number: "17", subject: 電子計算組織の結合, from: 2005-04-01, to: 2030-03-31 }',
    wrong: '{ number: "17", subject: 電子計算組織の結合, from: 2030-04-01, to: 2005-03-31 }',
    spoil: (files) =>
      replaceIn(
        files,
        LAWS,
        ARTICLE,
        '{ number: "17", subject: 電子計算組織の結合, from: 2030-04-01, to: 2005-03-31 }',
      ),
  },
  'version-overlap': {
    means: '1つの条の2つの版に、同じ日が含まれています。その日にどちらの版が効力を持つのか決められません。',
    file: LAWS,
    right:
      '{ number: "17", versions: [{ subject: 結合の制限, to: 2020-03-31 }, { subject: 電子計算組織の結合, from: 2020-04-01 }] }',
    wrong:
      '{ number: "17", versions: [{ subject: 結合の制限, to: 2020-04-01 }, { subject: 電子計算組織の結合, from: 2020-04-01 }] }',
    spoil: (files) =>
      replaceIn(
        files,
        LAWS,
        ARTICLE,
        '{ number: "17", versions: [{ subject: 結合の制限, to: 2020-04-01 }, { subject: 電子計算組織の結合, from: 2020-04-01 }] }',
      ),
  },
  'concordance-to-nothing': {
    means: '条の番号が変わったときの相手（movedTo・formerly）に書いた条が、laws.yaml にありません。',
    file: LAWS,
    right: '{ number: "17", subject: 電子計算組織の結合, formerly: "16" }',
    wrong: '{ number: "17", subject: 電子計算組織の結合, formerly: "61" }',
    spoil: (files) => replaceIn(files, LAWS, ARTICLE, '{ number: "17", subject: 電子計算組織の結合, formerly: "61" }'),
  },
  'concordance-mismatch': {
    means:
      '条の移動が食い違っています。ある条が移った先とされた条に、別の条から移ったと書かれています。新旧対照表でどちらが正しいかを確かめます。',
    file: LAWS,
    right: '{ number: "13", subject: 委託, movedTo: "17" } と { number: "17", subject: 委託, formerly: "13" }',
    wrong: '{ number: "13", subject: 委託, movedTo: "17" } と { number: "17", subject: 委託, formerly: "16" }',
    spoil: (files) =>
      replaceIn(
        replaceIn(files, LAWS, CITED, '{ number: "13", subject: 委託, movedTo: "17" }'),
        LAWS,
        ARTICLE,
        '{ number: "17", subject: 委託, formerly: "16" }',
      ),
  },
} as const satisfies DiagnosticExplanations;
