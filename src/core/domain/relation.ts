import { z } from 'zod';
import { isoDate, text } from './fields.ts';

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
    recorded: z.literal(false),
    id: text.optional(),
    title: text.optional(),
    date: isoDate.optional(),
    note: text.optional(),
  }),
]);
export type RelationTarget = z.infer<typeof relationTarget>;

export const relationFields = {
  continues: z.array(relationTarget).default([]),
  amends: z.array(relationTarget).default([]),
  answers: z.array(relationTarget).default([]),
  relatesTo: z.array(relationTarget).default([]),
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
