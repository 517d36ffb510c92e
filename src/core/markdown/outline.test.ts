import { describe, expect, it, vi } from 'vitest';
import { sampleSite } from '../../../tests/support/sample-site.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import { attachedCouncil } from '../fixtures/attached-council.ts';
import { TERM_VOCABULARY } from '../fixtures/named-items.ts';
import { drawOutline, openOutline } from './outline.ts';

const councils = [...sampleSite().archive.councils.values()];
const meetings = councils.flatMap((council) => council.meetings);
const vocabularyOf = (meeting: Meeting) =>
  councils.find(({ council }) => council.id === meeting.council)?.council.vocabulary ?? TERM_VOCABULARY;
const reopen = (meeting: Meeting, read: () => Meeting) =>
  openOutline(JSON.parse(JSON.stringify(drawOutline(meeting))), vocabularyOf(meeting), meeting, read);

describe('an outline', () => {
  it.each(meetings)('of $id opens as the meeting it was drawn from', (meeting) => {
    const { locate, ...opened } = structuredClone({ ...reopen(meeting, () => meeting), locate: undefined });
    const { locate: _, ...original } = { ...meeting };
    expect(opened).toEqual(original);
    expect(reopen(meeting, () => meeting).locate(['date'])).toEqual(meeting.locate(['date']));
  });

  it('knows the pictures and papers without reading', () => {
    const [meeting] = attachedCouncil().council.meetings;
    if (!meeting) throw new Error('no sample');
    const opened = reopen(meeting, () => {
      throw new Error('read');
    });
    expect(meeting.images).toMatchObject([{ path: 'zu1.png' }]);
    expect([opened.images, opened.header.attachments]).toEqual([meeting.images, meeting.header.attachments]);
  });

  it('knows what looks like personal data without reading', () => {
    const [meeting] = meetings;
    if (!meeting) throw new Error('no sample');
    const suspects = [{ kind: 'telephone', text: '03-1234-5678', line: 9, column: 2 }] as const;
    const opened = reopen({ ...meeting, suspects }, () => {
      throw new Error('read');
    });
    expect(opened.suspects).toEqual(suspects);
    expect(Object.keys(reopen(meeting, () => meeting))).not.toContain('suspects');
  });

  it('knows what the case sheets name without reading, and where', () => {
    const [meeting] = meetings;
    if (!meeting) throw new Error('no sample');
    const opened = reopen(meeting, () => {
      throw new Error('read');
    });
    expect(
      opened.documents[0]?.passages[0]?.sheet?.map(({ label, lines }) => [label, lines.map(({ text }) => text)]),
    ).toEqual([
      ['件名', ['星空だよりの委託']],
      ['委託先', ['(1) 株式会社星見印刷（予定）', '未定']],
      ['取り扱う個人情報', ['氏名、住所等']],
      ['提供元', ['企画部 情報課', 'ほかの課']],
    ]);
    expect(opened.documents[0]?.passages[0]?.sheet?.[0]?.lines[0]?.at.file).toBe('2002-05-10.md');
  });

  it('reads nothing until a text is asked for', () => {
    const [meeting] = meetings;
    if (!meeting) throw new Error('no sample');
    const read = vi.fn(() => meeting);
    const opened = reopen(meeting, read);
    expect(opened.discussion.flatMap(({ turns }) => turns.map(({ at }) => at.line))).toEqual(
      meeting.discussion.flatMap(({ turns }) => turns.map(({ at }) => at.line)),
    );
    const place = opened.locate(['date']);
    expect(read).not.toHaveBeenCalled();
    expect(place.line).toBe(meeting.locate(['date']).line);
    expect(opened.summary[0]?.blocks).toEqual(meeting.summary[0]?.blocks);
    expect(read).toHaveBeenCalled();
  });
});
