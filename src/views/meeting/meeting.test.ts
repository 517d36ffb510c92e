import { describe, expect, it } from 'vitest';
import { sampleSite } from '../../../tests/support/sample-site.ts';
import { entryOf } from '../pages.ts';
import type { LinkedText } from '../text/note.ts';
import { meetingView } from './meeting.ts';

const site = sampleSite('/minutes/');
const council = entryOf(site.archive.councils, 'hoshimi');
const [first, second] = council.meetings.map((meeting) => meetingView(site, council, meeting));

const wordsOf = (text: LinkedText) => text.map((piece) => ('text' in piece ? piece.text : '')).join('');

describe('the meeting page', () => {
  it('says when, where and who, as people write it', () => {
    expect(first?.facts.map(({ label, lines }) => [label, ...lines.map(wordsOf)])).toEqual([
      ['日時', '平成14年5月10日（金） 午後3時30分から午後5時まで'],
      ['出席した委員（2名）', '青木、井上'],
      ['出席した職員', 'デジタル課長'],
      ['傍聴', 'なし'],
    ]);
  });

  it('lists the agenda with outcome, votes and the anchor of each item', () => {
    expect(
      first?.agenda.map(({ label, anchor, outcome, dissent, votes }) => [label, anchor, outcome.label, dissent, votes]),
    ).toEqual([
      ['諮問第1号', 'inquiry-1', '継続審議', '', ''],
      ['諮問第2号', 'inquiry-2', '原案どおり承認', '反対1名', '賛成多数・賛成1名'],
    ]);
  });

  it('gives an anchor to every item of a joint heading, once', () => {
    expect(first?.discussion.map(({ ids }) => ids)).toEqual([['inquiry-1', 'inquiry-2']]);
  });

  it('keeps notes apart from what is said, and links citations under the base path', () => {
    const turns = first?.discussion[0]?.turns ?? [];
    expect(turns.map((turn) => (turn.type === 'utterance' ? [turn.id, turn.speaker, turn.role] : turn.kind))).toEqual([
      ['u1', '会長', 'chair'],
      ['u2', 'デジタル課長', 'official'],
    ]);
    const [spoken, explained] = turns.map((turn) => (turn.type === 'utterance' ? turn.parts : []));
    const html = spoken?.[0]?.type === 'html' ? spoken[0].html : '';
    expect(html).toContain('<a href="/minutes/hoshimi/inquiries/1-1/">諮問第1号</a>');
    expect(html).toContain('<a href="/minutes/hoshimi/laws/ordinance/13/">星見市個人情報保護条例第13条</a>');
    expect(html).toContain('<a href="/minutes/hoshimi/laws/rule/6/">同条例施行規則第6条</a>');
    expect(
      explained?.map((part) => (part.type === 'note' ? [part.kind, part.label, wordsOf(part.text)] : part)),
    ).toEqual([
      ['stage', '', '資料1に基づき説明'],
      ['supplement', '後日補足', '件数は120件'],
    ]);
  });

  it('leads to the meetings before and after', () => {
    expect([first?.previous, first?.next?.href]).toEqual([undefined, '/minutes/hoshimi/meetings/2002-06-14/']);
    expect([second?.previous?.label, second?.next]).toEqual(['第1期第1回　平成14年5月10日（金）', undefined]);
    expect([first?.missing, second?.missing]).toEqual([
      { before: undefined, after: undefined },
      { before: undefined, after: undefined },
    ]);
  });

  it('says in its titles whose meeting it is', () => {
    expect(first?.frame.documentTitle).toBe(
      '第1期第1回 会議録｜星見市個人情報審議会（平成14年5月10日（金））｜星見の審議録',
    );
    expect(first?.frame.crumbs.map(({ href }) => href)).toEqual(['/minutes/', '/minutes/hoshimi/']);
  });
});
