import { formatNamedItem } from '../../core/domain/address/ids.ts';
import type { CouncilArchive } from '../../core/domain/archive.ts';
import { formatSession } from '../../core/domain/council/council.ts';
import { formatMeetingDate } from '../../core/domain/meeting/facts.ts';
import { formatFidelity } from '../../core/domain/meeting/fidelity.ts';
import { attendeeName, officialTitle } from '../../core/domain/meeting/header.ts';
import type { MeetingPlan, PlannedItem } from '../../core/new/meeting-plan.ts';
import { formatTime } from '../../core/text/wareki.ts';

const UNKNOWN = '（後で書き入れる）';

/** What is about to be written, a fact a line. */
export function summarizePlan({ council }: Pick<CouncilArchive, 'council'>, plan: MeetingPlan, file: string): string {
  const { start, end, members, absent, officials, items } = plan;
  const hours =
    start === undefined ? '' : ` ${formatTime(start)}から${end === undefined ? '' : `${formatTime(end)}まで`}`;
  const names = members.map((one) => attendeeName(one).name).join('、');
  const lines: readonly (readonly [string, string])[] = [
    ['審議会', council.name],
    ['会議', formatSession(council, plan.period, plan.session)],
    ['日時', `${formatMeetingDate(plan.date)}${hours}`],
    ['場所', plan.place ?? UNKNOWN],
    ['出席した委員', members.length === 0 ? UNKNOWN : `${members.length}名（${names}）`],
    ['欠席した委員', absent.map((one) => attendeeName(one).name).join('、') || 'なし'],
    ['出席した職員', officials.map((one) => officialTitle(one).title).join('、') || 'なし'],
    ...council.vocabulary.kinds.map(({ key, label }): readonly [string, string] => {
      const ofKind = items.filter(({ kind }) => kind.key === key);
      return [label, ofKind.map(nameItem).join('、') || 'なし'];
    }),
    ['記録の性質', plan.fidelity === undefined ? UNKNOWN : formatFidelity(plan.fidelity)],
    ['原本の題', plan.source ?? UNKNOWN],
    ['ファイル', file],
  ];
  const roster =
    plan.rosterOf === undefined ? [] : [`出席者は ${plan.rosterOf} の会議の名簿です。出欠を確かめてください。`];
  return [...lines.map(([label, value]) => `${label}：${value}`), ...roster].join('\n');
}

const nameItem = (item: PlannedItem): string => `${formatNamedItem(item)}${item.carriedOver ? '（継続）' : ''}`;
