import { describe, expect, it } from 'vitest';
import { plainCouncil } from '../../fixtures/plain-council.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { attendanceOf, namedMembers } from './attendance.ts';

const attendees = {
  members: ['青木', { name: '星見警察署長', proxy: '交通課長 加藤' }],
  temporary: ['上田'],
  absent: ['江口', { name: '大野', proxy: '加藤' }],
};
const meeting = { header: { attendees } } as unknown as Meeting;

describe('the lists of attendees of a record', () => {
  it('name members as there, by proxy, for one matter or absent, each with its place', () => {
    expect([...namedMembers(meeting)].map(({ name, presence, path }) => [name, presence, path.join('.')])).toEqual([
      ['青木', 'present', 'attendees.members.0'],
      ['星見警察署長', 'proxy', 'attendees.members.1'],
      ['上田', 'temporary', 'attendees.temporary.0'],
      ['江口', 'absent', 'attendees.absent.0'],
      ['大野', 'absent', 'attendees.absent.1'],
    ]);
  });
});

describe('attendance', () => {
  const FIRST = '2010-01-22';
  const SECOND = '2010-02-10';
  const attendanceWith = (list: string) => {
    const { council } = plainCouncil({ [FIRST]: {}, [SECOND]: {} }, { 'members.yaml': list });
    const { byMember, unlisted } = attendanceOf(council);
    return {
      listed: [...byMember].map(([{ name }, presences]) => [name, ...presences.keys()]),
      unlisted: unlisted.map(({ name, presences }) => [name, ...presences.keys()]),
    };
  };

  it.each([
    ['of a member', '- { name: 内田一郎 }\n', { listed: [['内田一郎', FIRST, SECOND]], unlisted: [] }],
    [
      'of two members of a surname, by the day',
      '- { name: 内田一郎, to: 2010-01-31 }\n- { name: 内田花子, from: 2010-02-01 }\n',
      {
        listed: [
          ['内田一郎', FIRST],
          ['内田花子', SECOND],
        ],
        unlisted: [],
      },
    ],
    ['of a name that nobody bears', '[]\n', { listed: [], unlisted: [['内田', FIRST, SECOND]] }],
    [
      'of a name that two in office bear',
      '- { name: 内田一郎 }\n- { name: 内田花子, from: 2010-02-01 }\n',
      { listed: [['内田一郎', FIRST]], unlisted: [['内田', SECOND]] },
    ],
  ])('%s', (_, list, expected) => {
    expect(attendanceWith(list)).toEqual(expected);
  });

  it('counts two names of one record that mean one member once', () => {
    const { council } = plainCouncil({ [FIRST]: {} }, { 'members.yaml': '- { name: 内田一郎 }\n' });
    const twice = council.meetings.map((one) => ({
      ...one,
      header: { ...one.header, attendees: { ...one.header.attendees, absent: ['内田一郎'] } },
    }));
    const { byMember } = attendanceOf({ ...council, meetings: twice });
    expect([...byMember.values()].map((presences) => [...presences])).toEqual([[[FIRST, 'present']]]);
  });
});
