import { describe, expect, it } from 'vitest';
import { FIRST_VOCABULARY } from '../../vocabulary/presets.ts';
import type { Council } from '../council/council.ts';
import type { Meeting } from './meeting.ts';
import { canonicalSpeaker, knownSpeakers, speakerRoleOf } from './speaker.ts';

const council: Council = {
  id: 'kou',
  name: '審議会',
  municipality: '甲市',
  numbering: 'term',
  vocabulary: FIRST_VOCABULARY,
  speakers: [
    { label: '会長', role: 'chair' },
    { label: '事務局', role: 'secretariat' },
  ],
  publishMembers: false,
  sessions: 'by-period',
  links: [],
};
const header = {
  attendees: {
    temporary: [],
    members: ['内田', { name: '臼井', role: '座長' }],
    absent: ['西川'],
    officials: ['住宅課長', { name: '東村', title: '総務部長' }],
    andOthers: false,
  },
  speakers: [{ label: '住宅長', is: '住宅課長' }],
};
const meeting = { header } as unknown as Meeting;
const departments = new Set(['納税課']);

describe('speakerRoleOf', () => {
  it.each([
    ['会長', 'chair'],
    ['事務局', 'secretariat'],
    ['内田委員', 'member'],
    ['臼井委員', 'member'],
    ['臼井座長', 'member'],
    ['Ａ委員', 'member'],
    ['B委員', 'member'],
    ['甲委員', 'member'],
    ['住宅課長', 'official'],
    ['総務部長', 'official'],
    ['東村総務部長', 'official'],
    ['納税課', 'official'],
    ['住宅長', 'official'],
    ['西川委員', undefined],
    ['内田', undefined],
    ['東村', undefined],
    ['委員', undefined],
    ['税務課長', undefined],
  ])('%s: %s', (label, role) => {
    expect(speakerRoleOf(council, departments, meeting, label)).toBe(role);
  });

  it('reads a label as what the header says it stands for', () => {
    expect(canonicalSpeaker(meeting, '住宅長')).toBe('住宅課長');
    expect(canonicalSpeaker(meeting, '会長')).toBe('会長');
  });

  it('every speaker that is offered is one', () => {
    const offered = knownSpeakers(council, departments, meeting);
    expect(offered).toEqual(['会長', '事務局', '住宅課長', '総務部長', '内田委員', '臼井委員', '臼井座長', '納税課']);
    for (const label of offered) expect(speakerRoleOf(council, departments, meeting, label)).toBeDefined();
  });
});
