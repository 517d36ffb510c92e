import type { CouncilArchive, Item } from '../../core/domain/archive.ts';
import { askedOf, meetingsSince } from '../../core/domain/item/undertakings.ts';
import type { ItemSummary } from './summary.ts';

/**
 * What became of an item, in sentences that say only what the record states: when and where it was decided, how, who did
 * not agree, and whether what the decision hangs on was reported back. What the record does not tell has no sentence.
 */
export function briefOf(council: CouncilArchive, item: Item, summary: ItemSummary): string[] {
  const { badges, dateText, meeting, dissent, votes, department } = summary;
  const [only, ...others] = badges;
  const told = others.length === 0 ? `「${only?.label}」` : `${badges.map(({ label }) => `「${label}」`).join('、')}`;
  const under = department ? `${department.name}が所管するこの${item.kind.label}` : `この${item.kind.label}`;
  return [
    `${under}の結論は、${dateText}の${meeting.label}で${told}でした${votes === '' ? '' : `（${votes}）`}。`,
    ...(item.treatments.length > 1 ? [`${item.treatments.length}回の会議で審議されました。`] : []),
    ...(dissent === '' ? [] : [`賛成しなかった委員の記録：${dissent}。`]),
    ...conditionsTold(council, item),
  ];
}

function conditionsTold(council: CouncilArchive, item: Item): string[] {
  const conditions = askedOf(council, item).filter(({ kind }) => kind === 'condition');
  if (conditions.length === 0) return [];
  const answered = conditions.filter(({ answers }) => answers.length > 0).length;
  const count = `条件が${conditions.length}件付きました。`;
  if (answered === conditions.length) return [`${count}後の会議に、そのすべてへの回答が記録されています。`];
  if (answered > 0) return [`${count}後の会議に、そのうち${answered}件への回答が記録されています。`];
  const isOver = conditions.some((one) => meetingsSince(council, one) > 0);
  return [
    `${count}${isOver ? '収録している後の会議に、回答の記録はありません。' : 'この後の会議は、まだ収録していません。'}`,
  ];
}
