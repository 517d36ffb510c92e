/** A piece of a speech: a sentence, or what a stage direction inside it tells (（異議なしの声）). */
interface SpeechPart {
  readonly type: 'sentence' | 'note';
  readonly text: string;
  /** Where it begins in the folded speech. */
  readonly start: number;
}

const STAGE =
  /^[([〔](?=[^()[\]〔〕]*(?:異議|挙手|起立|拍手|賛成|反対|声|呼ぶ|採決|投票|多数|全員|一同|休憩|応答|承認|可決|了承|なし))[^()[\]〔〕]*[)\]〕]/u;

/** Cuts a folded speech into sentences and the stage directions between them. A 。 inside a quotation ends no sentence. */
export function speechParts(folded: string): SpeechPart[] {
  const parts: SpeechPart[] = [];
  let start = 0;
  let depth = 0;
  const close = (end: number) => {
    if (end > start) parts.push({ type: 'sentence', text: folded.slice(start, end), start });
    start = end;
  };
  for (let at = 0; at < folded.length; at += 1) {
    const char = folded[at];
    if (char === '「' || char === '『') depth += 1;
    else if (char === '」' || char === '』') depth = Math.max(0, depth - 1);
    else if ((char === '。' || char === '?' || char === '!') && depth === 0) close(at + 1);
    else if ((char === '(' || char === '[' || char === '〔') && (at === start || isQuestion(folded, at))) {
      const [note] = STAGE.exec(folded.slice(at, at + LONGEST_NOTE)) ?? [];
      if (note === undefined) continue;
      close(at);
      parts.push({ type: 'note', text: note, start: at });
      start = at + note.length;
      at = start - 1;
    }
  }
  close(folded.length);
  return parts;
}

const LONGEST_NOTE = 60;

/** よろしいですか（異議なしの声） often lacks its 。 */
const isQuestion = (folded: string, at: number): boolean =>
  /(?:か|ます|です|ました|ね|方|を|い)$/u.test(folded.slice(Math.max(0, at - 2), at));
