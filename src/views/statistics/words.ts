import type { CouncilArchive } from '../../core/domain/archive.ts';
import type { AskedKind } from '../../core/domain/item/undertakings.ts';
import type { ToldRole } from '../../core/domain/statistics/meeting-figures.ts';
import { type Effect, formatEffect } from '../../core/vocabulary/effect.ts';
import { ownWordFor } from '../../core/vocabulary/vocabulary.ts';

export const ASKED_LABELS: Readonly<Record<AskedKind, string>> = {
  condition: '条件',
  request: '要望',
  promise: '約束',
};

const ROLES: Readonly<Record<ToldRole, string>> = {
  chair: '会長・委員長など',
  'vice-chair': '副会長・副委員長など',
  member: '委員',
  official: '職員',
  secretariat: '事務局',
  unknown: '役割が記録にない発言者',
};

export const formatToldRole = (role: ToldRole): string => ROLES[role];

export const effectLabel = ({ council }: CouncilArchive, effect: Effect): string =>
  ownWordFor(council.vocabulary, effect) ?? formatEffect(effect);
