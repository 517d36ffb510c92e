import { describe, expect, it } from 'vitest';
import { readContent } from './content.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits } from './fixtures/small-council.ts';
import { readPublished } from './published-content.ts';

const FIRST = 'kou/meetings/2010-01-22.md';
const SECOND = 'kou/meetings/2010-02-10.md';
const withField = (file: string, field: string): FileEdits => ({ [file]: [['record: {', `${field}\nrecord: {`]] });

async function publish(edits: FileEdits, date?: string) {
  const { content, held } = await readPublished(contentFilesOf(editSmallCouncil(edits)), date, (files) =>
    readContent(files),
  );
  const meetings = content.archive.councils.get('kou')?.meetings.map(({ id }) => id);
  return { meetings, held: held.map(({ file }) => file), codes: content.diagnostics.map(({ code }) => code) };
}

describe('what is published', () => {
  const both = { meetings: ['2010-01-22', '2010-02-10'], held: [], codes: [] };
  const one = { meetings: ['2010-02-10'], held: [FIRST], codes: [] };

  it.each<[string, string, string | undefined, typeof both | typeof one]>([
    ['no field', 'also: 第1回', undefined, both],
    ['a draft', 'status: draft', undefined, one],
    ['a draft, whatever the day', 'status: draft', '2030-01-01', one],
    ['a draft whose key has an escape', '"st\\u0061tus": draft', undefined, one],
    ['the day before', 'publishFrom: 2010-03-01', '2010-02-28', one],
    ['the day', 'publishFrom: 2010-03-01', '2010-03-01', both],
    ['no day given', 'publishFrom: 2010-03-01', undefined, one],
    ['a day of the past, and no day given', 'publishFrom: "1999-01-01"', undefined, one],
  ])('%s', async (_, field, date, expected) => {
    expect(await publish(withField(FIRST, field), date)).toEqual(expected);
  });

  it('mistakes of a draft are no reason not to publish the others', async () => {
    const edits = { ...withField(SECOND, 'status: draft\nunknown: 1'), ...withField(FIRST, 'status: ready') };
    expect(await publish(edits)).toMatchObject({ held: [SECOND], codes: ['invalid-value'] });
  });
});
