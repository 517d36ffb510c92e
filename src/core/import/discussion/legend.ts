import { fold } from '../fold.ts';
import type { Row } from '../rows/rows.ts';

/** Whom a mark stands for: a label, the department of the item at hand, or nobody for certain. */
type MarkMeaning = { readonly label: string } | 'department' | 'unsettled';

const PAIR =
  /([●○◎◇◆□■・→⇒QA問答])は、?(?:審議会)?([^、。●○◎◇◆□■]{1,20}?)(?:の|から)?(?:(?:発言|意見|質問|回答|答弁|説明)|(?<=[員局課室部側者会区市町])(?=[、，,]))/gu;
const ANSWERS = /^※委員意見(?:及び|および|と)(.+)の回答$/u;
const ASKED: ReadonlySet<string> = new Set([
  '問',
  'Q',
  '【質問】',
  '【意見】',
  '【問】',
  '質問:',
  '意見:',
  '(問)',
  '(質問)',
  '(Q)',
]);
const ANSWERED: ReadonlySet<string> = new Set([
  '答',
  'A',
  '【回答】',
  '【答弁】',
  '【答】',
  '回答:',
  '答弁:',
  '(答)',
  '(回答)',
  '(A)',
  '→',
  '⇒',
  '⇨',
  '➡',
  '⇒●',
  '⇒○',
]);

/** What the marks of a question-and-answer list mean, as far as the text says. Headings change it on the way. */
export class Legend {
  private readonly meanings = new Map<string, MarkMeaning>();
  /** The department that answers in this section, once a heading has named it. */
  department: string | undefined;
  /** True when a legend or a heading told; false when only custom does. */
  isStated = false;

  /** Reads a legend or a heading; true when the row is one. */
  read({ folded, text }: Row): boolean {
    const answers = ANSWERS.exec(folded)?.[1];
    if (answers !== undefined) {
      const [, before = '', after = ''] = /^(※委員意見(?:及び|および|と)\s*).+?(\s*の回答)\s*$/u.exec(text) ?? [];
      this.department = text.trim().slice(before.length, text.trim().length - after.length) || answers;
      this.meanings.set('●', { label: '委員' });
      this.meanings.set('→', { label: this.department });
      this.isStated = true;
      return true;
    }
    if (!/(?:発言|意見|質問|回答)/.test(folded) || folded.length > 80) return false;
    let isLegend = false;
    for (const [, mark = '', whom = ''] of folded.matchAll(PAIR)) {
      this.meanings.set(mark, meaningOf(whom));
      isLegend = true;
    }
    this.isStated ||= isLegend;
    return isLegend;
  }

  meaningOf(mark: string): MarkMeaning {
    const key = fold(mark);
    const stated = this.meanings.get(key) ?? this.meanings.get(key.replace(/^⇒/u, ''));
    if (stated) return stated;
    if (ASKED.has(key)) return { label: '委員' };
    if (!ANSWERED.has(key)) return this.department !== undefined && key === '○' ? { label: '委員' } : 'unsettled';
    return this.department === undefined ? 'department' : { label: this.department };
  }
}

function meaningOf(whom: string): MarkMeaning {
  if (/委員$/.test(whom)) return { label: '委員' };
  if (/^(?:所管課|担当課|実施機関|主管課)$/.test(whom)) return 'department';
  if (/(?:および|及び|・|又は|または)/.test(whom)) return 'unsettled';
  return { label: whom };
}
