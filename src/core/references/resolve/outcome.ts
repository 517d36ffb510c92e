import type { CitationTarget, Resolution, UnresolvedReason } from '../citation.ts';

export function resolved(target: CitationTarget): Resolution {
  return { status: 'resolved', target };
}

export function unresolved(reason: UnresolvedReason, candidates: readonly CitationTarget[] = []): Resolution {
  return { status: 'unresolved', reason, candidates };
}

/** Why a citation has no target, as a sentence. */
export const UNRESOLVED_REASONS: Readonly<Record<UnresolvedReason, string>> = {
  'nothing-before': '同じ発言・同じ資料の中で、これより前に名前が出ていません。',
  'several-before': '候補が1つに絞れません。',
  'unclear-owner': 'この審議会のものかどうか、前後の言葉から決められません。',
  'other-owner': 'ほかの自治体、機関、または書面のものと読めます。',
  supplementary: '附則の条・項です。',
  'unknown-law': 'laws.yaml にない法令です。',
  'unknown-article': 'laws.yaml の articles にない条です。',
  'not-in-force': '会議の日に効力のある版がありません。',
  'unknown-criterion': 'criteria.yaml にない表です。',
  'unknown-category': 'その表にない類型です。',
  'unknown-document': 'この会議録に同じ題名の資料がありません。',
  'not-recorded': 'この書庫に収録していません。',
  'other-body': 'この審議会の番号ではありません。',
};
