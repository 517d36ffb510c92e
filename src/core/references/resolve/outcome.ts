import type { CitationTarget, Resolution, UnresolvedReason } from '../citation.ts';

export function resolved(target: CitationTarget): Resolution {
  return { status: 'resolved', target };
}

export function unresolved(reason: UnresolvedReason, candidates: readonly CitationTarget[] = []): Resolution {
  return { status: 'unresolved', reason, candidates };
}
