import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { councilSchema, makeCouncil } from '../../domain/council/council.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { FIRST_VOCABULARY } from '../../vocabulary/presets.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { writeMeeting } from '../fixtures/write-meeting.ts';
import { parseMeeting } from '../parse-meeting.ts';
import { escapeText } from './text.ts';

const content = join(import.meta.dirname, '../../../../content');
const meetings = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /meetings.[\d-]+\.md$/.test(path),
);

/** A meeting without where its parts stand. */
function plain({ header, summary, discussion, documents }: Meeting): unknown {
  return JSON.parse(
    JSON.stringify({ header, summary, discussion, documents }, (key, value) => (key === 'at' ? undefined : value)),
  );
}

/** The words of the council that a record of the content is of. */
function wordsOf(path: string): Vocabulary {
  const file = join(content, path.split(sep)[0] ?? '', 'council.yaml');
  return makeCouncil('kou', councilSchema.parse(parse(readFileSync(file, 'utf8')))).vocabulary;
}

function read(source: string, vocabulary = FIRST_VOCABULARY): Meeting {
  const { meeting, diagnostics } = parseMeeting({ id: 'kou', vocabulary }, '2010-01-22', 'f.md', source);
  if (!meeting) throw new Error(JSON.stringify(diagnostics));
  return meeting;
}

const HEADER = `---
period: 5
session: 1
date: 2010-01-22
attendees: { members: [] }
record: { fidelity: verbatim, source: { title: 会議録 } }
---
`;

describe('a record that is written', () => {
  it('finds the five records', () => expect(meetings).toHaveLength(5));

  it.each(meetings)('%s is read back as it was, and written the same again', (path) => {
    const words = wordsOf(path);
    const first = read(readFileSync(join(content, path), 'utf8'), words);
    const written = writeMeeting(first);
    const second = read(written, words);
    expect(plain(second)).toEqual(plain(first));
    expect(writeMeeting(second)).toBe(written);
  });

  it.each([
    ['## 要旨\n\n- 一\n- 二\n  - 三\n\n* 別の一覧\n'],
    ['## 要旨\n\n1. 一\n\n   続き\n2. 二\n'],
    ['## 要旨\n\n3. 三\n4. 四\n\n1) 別\n'],
    ['## 要旨\n\n| a | b |\n| :-- | --: |\n| x\\|y | |\n| **太** | \\\\ |\n'],
    ['## 発言\n\n（会長）開会します。\n\n〔資料1に基づき説明〕\n\n続きます。\n\n（委員）\n\n- 一\n- 二\n'],
    ['## 発言\n\n〔注：前の注〕\n\n### 諮問第1号\n\n（住宅課長）〔説明〕\n\n（中村(弘)委員）\n\n　字下げ\n'],
    ['## 資料1\n\n前書き\n\n### 諮問第1号\n\n#### 小見出し #\\#\n\n本文  \n改行\\\n強い\n'],
    ['## 資料1\n\n[案内](https://example.jp/(a))と<https://example.jp/b>に、a@example.jp と www.example.jp と！\n'],
    ['## 資料1\n\n**a** *b* \\# &amp;amp; \\<u> 5 < 6 a_b ~ ~~\n'],
  ])('%j', (body) => {
    const first = read(HEADER + body);
    const written = writeMeeting(first);
    expect(plain(read(written))).toEqual(plain(first));
    expect(writeMeeting(read(written))).toBe(written);
  });

  it('reads any paragraph back character by character', () => {
    const chars = fc.constantFrom(
      ...'会長。（）〔〕- +*_#>|=~`\\[](){}<>!&;:/.\t1あa'.split(''),
      '&amp;',
      '~~',
      '---',
      '1. ',
    );
    fc.assert(
      fc.property(fc.array(chars, { minLength: 1, maxLength: 30 }), fc.array(chars, { maxLength: 20 }), (a, b) => {
        const lines = [a.join('').trim(), b.join('').trim()].filter((line) => line !== '');
        const text = lines.join('\n');
        if (text === '') return;
        const [passage] = read(`${HEADER}\n## 資料1\n\n${escapeText(text)}\n`).documents[0]?.passages ?? [];
        expect(passage?.blocks).toEqual([{ type: 'paragraph', children: [{ type: 'text', value: text }] }]);
      }),
      { numRuns: 500 * inject('propertyRuns'), seed: 7 },
    );
  });
});
