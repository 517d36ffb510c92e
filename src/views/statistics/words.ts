import type { ToldRole } from '../../core/domain/statistics/meeting-figures.ts';

const ROLES: Readonly<Record<ToldRole, string>> = {
  chair: '会長・委員長など',
  'vice-chair': '副会長・副委員長など',
  member: '委員',
  official: '職員',
  secretariat: '事務局',
  unknown: '役割が記録にない発言者',
};

export const formatToldRole = (role: ToldRole): string => ROLES[role];
