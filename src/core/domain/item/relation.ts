import { z } from 'zod';
import { formatWareki } from '../../text/wareki.ts';
import { isoDate, text } from '../fields.ts';

/** The four ways one item refers to another. */
export const RELATIONS = ['continues', 'amends', 'answers', 'relatesTo'] as const;
export type RelationKind = (typeof RELATIONS)[number];

/**
 * The other end of a relation: the id of an item of the same council (`5-45`, `2011-02-22-1`), or what
 * is known of an item that this archive does not hold.
 */
export const relationTarget = z.union([
  text,
  z.strictObject({
    id: text.optional().meta({ title: '案件の id', description: '分かるとき' }),
    title: text.optional().meta({ title: '件名' }),
    date: isoDate.optional().meta({ title: '審議された日' }),
    recorded: z.literal(false).meta({ title: 'この書庫に未収録' }),
    note: text.optional().meta({ title: '注記' }),
  }),
]);
export type RelationTarget = z.infer<typeof relationTarget>;

const TARGETS =
  '案件の id（第5期の第45号は 5-45、平成28年度の第8号は fy2016-8、番号のないものは 2011-02-22-1）。未収録の案件は { title: …, recorded: false }';

export const relationFields = {
  continues: z.array(relationTarget).default([]).meta({ title: '引き継いだ案件', description: TARGETS }),
  amends: z.array(relationTarget).default([]).meta({ title: '変更した案件', description: TARGETS }),
  answers: z.array(relationTarget).default([]).meta({ title: '回答した案件', description: TARGETS }),
  relatesTo: z.array(relationTarget).default([]).meta({ title: '関連する案件', description: TARGETS }),
};

const LABELS: Readonly<Record<RelationKind, readonly [forward: string, backward: string]>> = {
  continues: ['引き継いだ案件', '引き継がれた先'],
  amends: ['変更した案件', '後の変更'],
  answers: ['回答した案件', '後の回答'],
  relatesTo: ['関連する案件', '関連する案件'],
};

/** How a relation reads on the page of the item that states it, and on the page of the item it names. */
export function formatRelation(kind: RelationKind, direction: 'forward' | 'backward'): string {
  return LABELS[kind][direction === 'forward' ? 0 : 1];
}

/** What is known of an item that the archive does not hold. */
export function describeTarget(target: RelationTarget): string {
  if (typeof target === 'string') return target;
  const { id, title, date } = target;
  const known = [title && `「${title}」`, id, date && formatWareki(date)].filter(Boolean).join('　');
  return `${known}${known === '' ? '' : '　'}（この書庫に収録していません）`;
}
