import { meetingAddress } from '../../domain/address/addresses.ts';
import { namedItemId } from '../../domain/archive.ts';
import type { SPEAKER_ROLES } from '../../domain/council/speaker-role.ts';
import { itemAddress } from '../../domain/item/label.ts';
import { type Meeting, type Stretch, type Utterance, utteranceNumber } from '../../domain/meeting/meeting.ts';
import { canonicalSpeaker, speakerRoleOf } from '../../domain/meeting/speaker.ts';
import { joinJapaneseText } from '../../markdown/html/line-breaks.ts';
import { shownText } from '../../markdown/html/shown-text.ts';
import type { CouncilData } from '../council-data.ts';
import { column, councilColumn, LIST, REQUIRED, type Table } from '../table.ts';
import { FIDELITY_WORDS } from './meetings.ts';

interface UtteranceRow {
  readonly data: CouncilData;
  readonly meeting: Meeting;
  readonly stretch: Stretch;
  readonly utterance: Utterance;
}

const ROLE_WORDS: Readonly<Record<(typeof SPEAKER_ROLES)[number], string>> = {
  chair: '会長（議事を進める人）',
  'vice-chair': '副会長（その代わりをする人）',
  member: '委員',
  official: '職員',
  secretariat: '事務局',
};

const address = ({ council, id }: Meeting) => meetingAddress(council, id);

const meetingsOf = (data: CouncilData, year: string | undefined): readonly Meeting[] =>
  year === undefined ? data.archive.meetings : (data.meetingsByYear.get(year) ?? []);

/** Every utterance of a council, in the order of the records. */
export const UTTERANCES: Table<UtteranceRow> = {
  name: 'utterances',
  title: '発言',
  description: '発言。1行が、1人の発言者が続けて話したひとまとまりです。',
  key: ['id'],
  isByYear: true,
  isOfYearAlone: true,
  columns: [
    column(
      'id',
      'アドレス',
      'address',
      '会議録のページの中での発言のアドレス。変わることのない id です。',
      ({ meeting, utterance }) => `${address(meeting)}#${utterance.id}`,
      REQUIRED,
    ),
    councilColumn(({ meeting }) => meeting.council),
    column('meeting', '会議', 'address', '会議のアドレス。', ({ meeting }) => address(meeting), {
      ...REQUIRED,
      refersTo: 'meetings',
    }),
    column('date', '開催日', 'date', '会議の日。', ({ meeting }) => meeting.header.date, REQUIRED),
    column(
      'number',
      '順番',
      'integer',
      '会議の中で何番目の発言か（1から）。',
      ({ meeting, utterance }) => utteranceNumber(meeting, utterance.id),
      REQUIRED,
    ),
    column(
      'speaker',
      '発言者',
      'string',
      '発言者。会議録の書き方のまま。',
      ({ utterance }) => utterance.speaker,
      REQUIRED,
    ),
    column(
      'speaker_means',
      '正しい発言者',
      'string',
      '会議録の書き方が誤記や略記のとき、それが指す発言者。同じであれば空です。',
      ({ meeting, utterance }) => {
        const means = canonicalSpeaker(meeting, utterance.speaker);
        return means === utterance.speaker ? undefined : means;
      },
    ),
    column(
      'role',
      '役割',
      'string',
      '発言者の役割。名簿や審議会の設定から決まらなければ空です。',
      ({ data, meeting, utterance }) =>
        speakerRoleOf(data.archive.council, data.departmentNames, meeting, utterance.speaker),
      { values: ROLE_WORDS },
    ),
    column(
      'items',
      '審議中の案件',
      'address',
      'そのとき審議していた案件のアドレス。見出しが案件を挙げていなければ空です。',
      ({ data, meeting, stretch }) =>
        stretch.items.flatMap((named) => {
          const item = data.archive.items.get(namedItemId(meeting, named) ?? '');
          return item ? itemAddress(item) : [];
        }),
      { ...LIST, refersTo: 'items' },
    ),
    column(
      'text',
      '発言の文',
      'string',
      '発言の文。ページに見えるとおりで、〔 〕の注記も含みます。段落や表の行の間は改行、表のます目の間はタブです。',
      ({ utterance }) => shownText(utterance.parts),
      REQUIRED,
    ),
    column(
      'withheld',
      '非公開の注記',
      'string',
      '発言の中の、公開しない箇所に置かれた注記（〔非公開：…〕の「：」の後）。理由のない注記は「非公開」です。',
      ({ utterance }) =>
        utterance.parts.flatMap((part) =>
          part.type === 'note' && part.kind === 'withheld' ? joinJapaneseText(part.text) || '非公開' : [],
        ),
      LIST,
    ),
    column(
      'fidelity',
      '記録の性質',
      'string',
      '記録が話された言葉にどれだけ沿っているか。逐語でない文を、話した言葉として引用しないでください。',
      ({ meeting }) => meeting.header.record.fidelity,
      { ...REQUIRED, values: FIDELITY_WORDS },
    ),
  ],
  *rows(data, year) {
    for (const meeting of meetingsOf(data, year)) {
      for (const stretch of meeting.discussion) {
        for (const turn of stretch.turns) {
          if (turn.type === 'utterance') yield { data, meeting, stretch, utterance: turn };
        }
      }
    }
  },
};
