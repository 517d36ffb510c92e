import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import { type Drift, type Meeting, utteranceNumber } from '../../../domain/meeting/meeting.ts';
import { recordAddress } from '../../../domain/record.ts';
import type { Rule } from '../../rule.ts';

/** Longer words are not offered whole: the entry names what was changed, and not all that was said. */
const MOST_OFFERED = 60;

/** What was published reads as it did, unless a correction says otherwise; no place of it is gone without a word. */
export const changedWords: Rule = {
  looksUp: ['moved'],
  *check({ archive }) {
    const { moved, unreadRecords = [], withdrawals } = archive.source;
    const withdrawn = new Set(withdrawals.value.map(({ address }) => address));
    const explained = new Set((moved?.value ?? []).map(({ from }) => from));
    const unread = new Set(unreadRecords);
    for (const record of archive.records) {
      if (unread.has(record.issued ? record.id : `meetings/${record.id}`)) continue;
      for (const one of record.drift ?? []) {
        const place = `${recordAddress(record)}#${one.id}`;
        if (withdrawn.has(place)) continue;
        if (one.kind === 'changed') yield tellChanged(record, one);
        else {
          if (!explained.has(place)) yield tellGone(place, one);
        }
      }
    }
  },
};

function tellChanged(record: Meeting, { id, at, speaker = '', text = '' }: Drift): Diagnostic {
  const words = text.replaceAll(/\s*\n\s*/g, '');
  const now = words.length <= MOST_OFFERED ? words : '（直した後の文字）';
  const entry = `- { date: （訂正を公開する日）, place: ${id}, was: （直す前の文字）, now: ${JSON.stringify(now)}, reason: （理由）, kind: （誤字か実質） }`;
  const place = speaker === '' ? `段落（${id}）` : `発言${utteranceNumber(record, id)}（${speaker}、${id}）`;
  return diagnose('words-changed', at, { place, entry });
}

function tellGone(address: string, { at }: Drift): Diagnostic {
  const entry = `- { from: "${address}", to: （いまのアドレス）, date: （移した日）, reason: （理由）, kind: （moved か merged） }`;
  return diagnose('address-vanished', at, { address, entry, isPlace: true });
}
