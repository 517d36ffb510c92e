import { describe, expect, it } from 'vitest';
import { editSmallCouncil, SMALL_COUNCIL } from '../../../fixtures/small-council.ts';
import { readTexts, released } from '../../../permanence/fixtures/released.ts';

const FIRST = 'kou/meetings/2010-01-22.md';
const SECOND = 'kou/meetings/2010-02-10.md';
const MOVED = 'kou/moved.yaml';
const LONG = '次の案件は、住宅の業務を外の事業者に委託することについての諮問でございます。';

const START = editSmallCouncil({
  [FIRST]: [['（会長）開会します。', `（会長）開会します。\n\n（会長）${LONG}`]],
  'kou/opinions/38.md': `---
number: 38
date: 2010-03-01
title: 答申
record: { fidelity: verbatim, source: { title: 答申 } }
---

## 結論

諮問のあった業務の委託は、個人情報の保護のための措置が講じられているので、妥当である。
`,
});
const PUBLISHED = released(START);

type Files = Record<string, string>;
const edit =
  (file: string, ...edits: readonly (readonly [find: string, replacement: string])[]) =>
  (files: Files): Files => {
    let text = files[file] ?? '';
    for (const [find, replacement] of edits) {
      if (text.split(find).length !== 2) throw new Error(`to be found once: ${find}`);
      text = text.replace(find, () => replacement);
    }
    return { ...files, [file]: text };
  };
const rename =
  (from: string, to: string) =>
  (files: Files): Files => {
    const { [from]: text = '', ...rest } = files;
    return { ...rest, [to]: text };
  };
const all =
  (...changes: readonly ((files: Files) => Files)[]) =>
  (files: Files): Files =>
    changes.reduce((before, change) => change(before), files);
const moved =
  (...entries: readonly string[]) =>
  (files: Files): Files => ({
    ...files,
    [MOVED]: entries.map((entry) => `- { ${entry}, date: 2026-12-01, reason: 誤りを改めた }\n`).join(''),
  });
const correct = (entry: string) =>
  edit(FIRST, [
    'speakers:\n',
    `corrections:\n  - { date: 2026-12-01, reason: 録音と照合した, kind: 誤字, ${entry} }\nspeakers:\n`,
  ]);

const found = (files: Files) =>
  readTexts(files)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, at, message, remedy }) => ({ head: `${code} ${at.file}`, at, text: `${message}\n${remedy}` }));

const M = '/kou/meetings/2010-01-22/';
const misprint = edit(FIRST, ['外の事業者に委託する', '外部の事業者に委託する']);
const redated = all(
  rename(FIRST, 'kou/meetings/2010-01-23.md'),
  edit('kou/meetings/2010-01-23.md', ['date: 2010-01-22', 'date: 2010-01-23']),
  edit(SECOND, ['{ from: 2010-01-22 }', '{ from: 2010-01-23 }'], ['2010-01-22-1', '2010-01-23-1']),
);
const renamedDepartment = all(
  edit('kou/departments.yaml', ['{ id: pension,', '{ id: nenkin,']),
  edit(
    FIRST,
    ['type: secondary-use\n    department: pension', 'type: secondary-use\n    department: nenkin'],
    ['適用について\n    department: pension', '適用について\n    department: nenkin'],
  ),
  edit(SECOND, ['department: pension', 'department: nenkin']),
);
const firstReport = edit(
  FIRST,
  ['reports:\n', 'reports:\n  - title: 傍聴の取扱いの見直しについて\n    discussed: false\n'],
  ['### 報告1', '### 報告2'],
);

/**
 * The seven kinds of change that broke addresses: what is done, what the check says, what of it is offered, and what is
 * written so that it is silent.
 */
const CHANGES: readonly (readonly [
  what: string,
  change: (files: Files) => Files,
  says: readonly string[],
  offers: readonly string[],
  explained: ((files: Files) => Files) | undefined,
])[] = [
  [
    'an utterance put in above',
    edit(FIRST, [
      '（会長）開会します。',
      '（会長）出席者がそろいましたので、定足数を満たしていることを報告いたします。\n\n（会長）開会します。',
    ]),
    [],
    [],
    undefined,
  ],
  [
    'words that changed',
    misprint,
    [`words-changed ${FIRST}`],
    ['place: u2', 'corrections'],
    correct('place: u2, was: 外の事業者, now: 外部の事業者'),
  ],
  [
    'words that changed, with what was there kept back',
    misprint,
    [`words-changed ${FIRST}`],
    [],
    correct('place: u2, wasWithheld: 個人に関する情報, now: 外部の事業者'),
  ],
  [
    'an utterance taken out',
    edit(FIRST, [`\n\n（会長）${LONG}`, '']),
    [`address-vanished ${FIRST}`],
    [`from: "${M}#u2"`],
    moved(`from: "${M}#u2", to: "${M}#u1", kind: merged`),
  ],
  [
    'a report put in above another',
    firstReport,
    ['address-reused kou/ledger/meetings/2010-01-22.tsv'],
    ['to: "/kou/reports/2010-01-22-2/"'],
    moved('from: /kou/reports/2010-01-22-1/, to: /kou/reports/2010-01-22-2/'),
  ],
  [
    'a department with another id',
    renamedDepartment,
    ['address-vanished kou/ledger/pages/'],
    ['to: "/kou/departments/nenkin/"'],
    moved('from: /kou/departments/pension/, to: /kou/departments/nenkin/'),
  ],
  [
    'a law with another id',
    edit('kou/laws.yaml', ['- id: rule\n', '- id: kisoku\n']),
    ['address-vanished kou/ledger/pages/', 'address-vanished kou/ledger/pages/'],
    ['to: "/kou/laws/kisoku/"', 'to: "/kou/laws/kisoku/6/"'],
    moved('from: /kou/laws/rule/, to: /kou/laws/kisoku/', 'from: /kou/laws/rule/6/, to: /kou/laws/kisoku/6/'),
  ],
  [
    'a meeting of another date',
    redated,
    Array.from({ length: 3 }, () => 'address-vanished kou/ledger/meetings/2010-01-22.tsv'),
    ['to: "/kou/meetings/2010-01-23/"', 'to: "/kou/reports/2010-01-23-1/"', 'to: "/kou/criteria/table-4/2010-01-23/"'],
    moved(
      `from: ${M}, to: /kou/meetings/2010-01-23/`,
      'from: /kou/reports/2010-01-22-1/, to: /kou/reports/2010-01-23-1/',
      'from: /kou/criteria/table-4/2010-01-22/, to: /kou/criteria/table-4/2010-01-23/',
    ),
  ],
  [
    'a paragraph of a document that changed',
    edit('kou/opinions/38.md', ['妥当である。', '適当である。']),
    ['words-changed kou/opinions/38.md'],
    ['place: p1'],
    undefined,
  ],
];

describe('what was published', () => {
  it('is as it was', () => {
    expect(found(PUBLISHED)).toEqual([]);
  });

  it.each(CHANGES)('%s', (_what, change, says, offers, explained) => {
    const changed = change(PUBLISHED);
    const before = found(changed);
    expect(before.map(({ head }) => head)).toHaveLength(says.length);
    for (const [index, head] of says.entries()) expect(before[index]?.head).toContain(head);
    for (const words of offers) expect(before.map(({ text }) => text).join('\n')).toContain(words);
    if (says.length === 0) expect(found(released(changed, '2027-01-01'))).toEqual([]);
    if (!explained) return;
    const told = explained(changed);
    expect(found(told)).toEqual([]);
    // Once released, it stays told, and nothing more is to be done.
    const next = released(told, '2027-01-01');
    expect(found(next)).toEqual([]);
    expect(released(next, '2027-02-01')).toEqual(next);
  });

  it('names the line of the words that changed', () => {
    const [one] = found(misprint(PUBLISHED));
    const lines = (misprint(PUBLISHED)[FIRST] ?? '').split('\n');
    expect(lines[(one?.at.line ?? 0) - 1]).toContain('外部の事業者');
  });

  it('keeps the ids of a meeting whose date was wrong', () => {
    const told = moved(`from: ${M}, to: /kou/meetings/2010-01-23/`)(
      all(
        redated,
        edit('kou/meetings/2010-01-23.md', [
          '（会長）開会します。',
          '（会長）出席者がそろい、定足数を満たしていることを報告いたします。\n\n（会長）開会します。',
        ]),
      )(PUBLISHED),
    );
    const meeting = readTexts(told).archive.councils.get('kou')?.meetingsById.get('2010-01-23');
    const ids = meeting?.discussion.flatMap(({ turns }) =>
      turns.flatMap((turn) => (turn.type === 'utterance' ? turn.id : [])),
    );
    expect(ids).toEqual(['u7', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6']);
  });

  it('is nothing for a council that never released', () => {
    expect(found(misprint(START))).toEqual([]);
  });

  it('is not told twice where a record or list cannot be read', () => {
    const broken = found({
      ...PUBLISHED,
      [SECOND]: (SMALL_COUNCIL[SECOND] ?? '').replace('date: 2010-02-10', 'date: 2月10日'),
    });
    expect(broken.map(({ head }) => head)).toEqual([`date-not-iso ${SECOND}`]);
    const list = found({ ...PUBLISHED, 'kou/departments.yaml': '- { id: X }\n' });
    expect(list.filter(({ head }) => head.includes('address'))).toEqual([]);
  });
});
