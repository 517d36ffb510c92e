import { describe, expect, it } from 'vitest';
import { readContent } from './content.ts';
import { SOURCE_DIAGNOSTICS } from './diagnostic/source-table.ts';
import { DIAGNOSTICS } from './diagnostic/table.ts';
import { ATTACHMENT_CASES } from './fixtures/cases/attachment-cases.ts';
import { BODY_CASES } from './fixtures/cases/body-cases.ts';
import { CORRECTION_CASES } from './fixtures/cases/correction-cases.ts';
import { FIELD_CASES } from './fixtures/cases/field-cases.ts';
import { FILE_CASES } from './fixtures/cases/file-cases.ts';
import { HEADER_CASES } from './fixtures/cases/header-cases.ts';
import { LAW_CASES } from './fixtures/cases/law-cases.ts';
import { LEDGER_CASES } from './fixtures/cases/ledger-cases.ts';
import { LIMIT_CASES } from './fixtures/cases/limit-cases.ts';
import { MEMBER_CASES } from './fixtures/cases/member-cases.ts';
import { PRIVACY_CASES } from './fixtures/cases/privacy-cases.ts';
import { TREE_CASES } from './fixtures/cases/tree-cases.ts';
import { YAML_CASES } from './fixtures/cases/yaml-cases.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits, takeMarks } from './fixtures/small-council.ts';
import type { TreeEntry } from './tree/entry.ts';

const CASES = [
  ...FILE_CASES,
  ...ATTACHMENT_CASES,
  ...CORRECTION_CASES,
  ...YAML_CASES,
  ...FIELD_CASES,
  ...HEADER_CASES,
  ...LAW_CASES,
  ...MEMBER_CASES,
  ...BODY_CASES,
  ...LEDGER_CASES,
  ...LIMIT_CASES,
  ...PRIVACY_CASES,
  ...TREE_CASES,
];

function report(edits: FileEdits, entries: readonly TreeEntry[] = []) {
  const { files, marks } = takeMarks(editSmallCouncil(edits));
  return { marks, diagnostics: readContent(contentFilesOf(files, entries)).diagnostics };
}

describe('the small council', () => {
  it('has nothing to report', () => {
    expect(report({}).diagnostics).toEqual([]);
  });
});

const labelled = CASES.map(([code, what, edits, options = {}]) => ({ code, what, edits, ...options }));

describe.each(labelled)('$code: $what', ({ code, edits, file, says, entries }) => {
  const { diagnostics, marks } = report(edits, entries);
  const [diagnostic] = diagnostics;

  it('is all that is reported, at its place', () => {
    const places = marks.filter(({ mark }) => mark === '▸').map(({ at }) => at);
    const expected = file === undefined ? places : [{ file, line: 1, column: 1 }];
    expect(expected).not.toEqual([]);
    expect(diagnostics.map(({ code, at }) => ({ code, at }))).toEqual(expected.map((at) => ({ code, at })));
  });

  it('names the other places, and what to do', () => {
    const places = marks.filter(({ mark }) => mark === '▹').map(({ at }) => at);
    expect(diagnostic?.related.map(({ at }) => at)).toEqual(places);
    expect(`${diagnostic?.message}${diagnostic?.remedy}`).toContain(says ?? '');
    expect(diagnostic?.severity).toBe(DIAGNOSTICS[code].severity);
  });
});

/** Codes that are about files to be imported are exercised where those are read. */
const ofSources = new Set<string>(Object.keys(SOURCE_DIAGNOSTICS));

it('every code of the table is exercised', () => {
  const ofContent = Object.keys(DIAGNOSTICS).filter((code) => !ofSources.has(code));
  expect([...new Set(CASES.map(([code]) => code))].sort()).toEqual(ofContent.sort());
});
