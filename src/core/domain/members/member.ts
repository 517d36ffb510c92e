import { z } from 'zod';
import { type FieldIssueCode, isoDate, text } from '../fields.ts';

const termFields = {
  from: isoDate.optional().meta({ title: '任期の始まりの日' }),
  to: isoDate.optional().meta({ title: '任期の最後の日', description: '続いているときは書きません。' }),
  category: text.optional().meta({ title: '区分', description: '学識経験者、市民 など' }),
  role: text.optional().meta({ title: '役職', description: '会長 など' }),
};
const termSchema = z.strictObject(termFields);

/** A person who is or was a member. Nothing but the name has to be known. */
const memberSchema = z
  .strictObject({
    name: text.meta({ title: '氏名', description: '姓名で。会議録の出席者は、姓だけでもこの一覧の人に結び付きます。' }),
    kana: text.optional().meta({ title: '読み', description: 'ひらがな' }),
    ...termFields,
    terms: z.array(termSchema).default([]).meta({
      title: '任期',
      description: '任期がいくつもあるときに並べます。from と to はここにだけ書きます。',
    }),
    note: text.optional().meta({ title: '注記', description: '手元の覚え書き。ページには載りません。' }),
  })
  .superRefine(({ terms, from, to }, context) => {
    if (terms.length === 0) return;
    for (const [field, day] of Object.entries({ from, to })) {
      if (day === undefined) continue;
      const params = { code: 'value-out-of-rule' satisfies FieldIssueCode, rule: '任期を terms の中にだけ書く' };
      context.addIssue({ code: 'custom', path: [field], params });
    }
  });

/** `members.yaml`: who is and was a member of the council. */
export const membersSchema = z
  .array(memberSchema)
  .meta({ title: '委員の名簿', description: '委員の氏名、区分、役職、任期（members.yaml）' });

export type Member = z.infer<typeof memberSchema>;
type Term = z.infer<typeof termSchema>;

/** The terms of a member, at least one; category and role are those of the member where a term has none of its own. */
export function termsOf({ terms, from, to, category, role }: Member): readonly Term[] {
  return terms.length === 0 ? [{ from, to, category, role }] : terms.map((term) => ({ category, role, ...term }));
}

/**
 * True unless the list says that the day lies outside of every term. A term without dates is of any day, and so is one
 * whose dates contradict each other: that is reported, and nobody is to be accused of it.
 */
export function isInOffice(member: Member, day: string): boolean {
  return termsOf(member).some(
    ({ from, to }) => isBackward({ from, to }) || ((from ?? day) <= day && day <= (to ?? day)),
  );
}

/** True for a term that ends before it begins. */
export function isBackward({ from, to }: Pick<Term, 'from' | 'to'>): boolean {
  return from !== undefined && to !== undefined && to < from;
}
