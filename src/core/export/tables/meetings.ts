import { meetingAddress } from '../../domain/address/addresses.ts';
import { agendaOf } from '../../domain/archive.ts';
import { formatMeeting, formatPeriod } from '../../domain/council/council.ts';
import { itemAddress } from '../../domain/item/label.ts';
import { FIDELITIES, formatFidelity } from '../../domain/meeting/fidelity.ts';
import { type Meeting, utterancesOf } from '../../domain/meeting/meeting.ts';
import { noteText } from '../../domain/meeting/notes.ts';
import type { CouncilData } from '../council-data.ts';
import { column, councilColumn, LIST, REQUIRED, type Table } from '../table.ts';

interface MeetingRow {
  readonly data: CouncilData;
  readonly meeting: Meeting;
}

export const FIDELITY_WORDS = Object.fromEntries(FIDELITIES.map((one) => [one, formatFidelity(one)]));

const council = ({ data }: MeetingRow) => data.archive.council;
const header = ({ meeting }: MeetingRow) => meeting.header;

/** From its beginning to its end, in minutes; one that ends after midnight has no length. */
function minutesOf({ start, end }: { readonly start: string; readonly end?: string | undefined }): number | undefined {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return end === undefined || end < start ? undefined : minutes(end) - minutes(start);
}

/** Every meeting of a council, oldest first. */
export const MEETINGS: Table<MeetingRow> = {
  name: 'meetings',
  title: '会議',
  description: '収録した会議。1行が1回の会議です。',
  key: ['id'],
  columns: [
    column(
      'id',
      'アドレス',
      'address',
      '会議録のページのアドレス（書庫の中での）。変わることのない id です。',
      ({ meeting }) => meetingAddress(meeting.council, meeting.id),
      REQUIRED,
    ),
    councilColumn((row) => row.meeting.council),
    column(
      'label',
      '呼び名',
      'string',
      '会議の呼び名（第5期第15回、令和7年第4回定例会 など）。',
      (row) => formatMeeting(council(row), header(row)),
      REQUIRED,
    ),
    column(
      'period',
      '期・年度',
      'string',
      '会議の属する期・年度。',
      (row) => formatPeriod(council(row), header(row).period),
      REQUIRED,
    ),
    column('session', '回', 'integer', '何回目か。', (row) => header(row).session, REQUIRED),
    column('kind', '会議の種類', 'string', '定例会、部会など。会議録になければ空です。', (row) => header(row).kind),
    column('also', '別の数え方での呼び名', 'string', '別の数え方での呼び名。', (row) => header(row).also),
    column('date', '開催日', 'date', '開催日。', (row) => header(row).date, REQUIRED),
    column('starts_at', '開始', 'time', '始まった時刻。', (row) => header(row).time?.start),
    column('ends_at', '終了', 'time', '終わった時刻。', (row) => header(row).time?.end),
    column(
      'minutes',
      '長さ（分）',
      'integer',
      '開始から終了までの分数。どちらかの時刻が会議録になければ空です。',
      (row) => {
        const { time } = header(row);
        return time && minutesOf(time);
      },
    ),
    column('place', '場所', 'string', '開催の場所。', (row) => header(row).place),
    column(
      'members_present',
      '出席した委員の数',
      'integer',
      '会議録の名簿にある、出席した委員の数（代理による出席を含み、臨時の委員を含みません）。',
      (row) => header(row).attendees.members.length,
      REQUIRED,
    ),
    column(
      'members_absent',
      '欠席した委員の数',
      'integer',
      '会議録の名簿にある、欠席した委員の数。欠席を記さない会議録では0です。',
      (row) => header(row).attendees.absent.length,
      REQUIRED,
    ),
    column(
      'members_temporary',
      '臨時に出席した委員の数',
      'integer',
      '会議録の名簿にある、臨時に出席した委員の数。',
      (row) => header(row).attendees.temporary.length,
      REQUIRED,
    ),
    column('seats', '委員の定数', 'integer', '会議録にある委員の定数。', (row) => header(row).attendees.quorum?.seats),
    column('quorum', '定足数', 'integer', '会議録にある定足数。', (row) => header(row).attendees.quorum?.needed),
    column(
      'visitors_admitted',
      '傍聴を認めた',
      'boolean',
      '傍聴を認めたか。会議録になければ空です。',
      (row) => header(row).visitors?.admitted,
    ),
    column(
      'visitors',
      '傍聴人の数',
      'integer',
      '傍聴した人の数。会議録になければ空です。',
      (row) => header(row).visitors?.count,
    ),
    column(
      'visitors_reason',
      '傍聴を認めなかった理由',
      'string',
      '傍聴を認めなかった理由。',
      (row) => header(row).visitors?.reason,
    ),
    column(
      'items',
      '扱った案件',
      'address',
      '扱った案件のアドレス。議事の順。',
      ({ data, meeting }) => agendaOf(data.archive, meeting).map(itemAddress),
      { ...LIST, refersTo: 'items' },
    ),
    column('utterances', '発言の数', 'integer', '発言の数。', ({ meeting }) => utterancesOf(meeting).length, REQUIRED),
    column(
      'withheld',
      '非公開とした事項',
      'string',
      '非公開とした事項と、その理由。',
      (row) => header(row).withheld.map(({ what, ground }) => `${what}（理由：${ground}）`),
      LIST,
    ),
    column(
      'withheld_passages',
      '非公開の箇所の数',
      'integer',
      '会議録に非公開の印（〔非公開：…〕）がある箇所の数。',
      ({ meeting }) => meeting.marks?.length ?? 0,
      REQUIRED,
    ),
    column(
      'fidelity',
      '記録の性質',
      'string',
      '記録が話された言葉にどれだけ沿っているか。',
      (row) => header(row).record.fidelity,
      { ...REQUIRED, values: FIDELITY_WORDS },
    ),
    column(
      'source',
      '原本',
      'string',
      '記録のもとになった文書の題。',
      (row) => header(row).record.source.title,
      REQUIRED,
    ),
    column(
      'source_url',
      '原本のアドレス',
      'string',
      '原本が公開されているアドレス。',
      (row) => header(row).record.source.url,
    ),
    column('notes', '注記', 'string', 'この記録についての注記。', (row) => header(row).notes.map(noteText), LIST),
  ],
  *rows(data) {
    for (const meeting of data.archive.meetings) yield { data, meeting };
  },
};
