/** What stands between what is decided on and the word of deciding says of conditions. */
export type Conditions = 'denied' | 'stated' | 'none';

const DENIED =
  /無条件|条件(?:は|を|も|等は|などは)?(?:特に)?(?:付|附|設け|つけ|定め|課)(?:け|さ|し|する|ける|る)?(?:ず|ない|なかった|ることなく|ことなく|ることはせず|ません|なく)|条件なし(?!とは?(?:せ|し)|では)|条件(?:と|に)は?(?:せ|し)(?:ず|ない)|条件(?:は|を)(?:外|取り消|取消|撤回|削)/u;
/** Between a condition and the word of deciding stands nothing that begins something else: 交付の条件とする案ですが、可決. */
const STATED =
  /(?<!無)条件(?:を|は)?(?:と(?:して|し|する|いたし)|に|(?:を)?(?:付|附)(?:し|け|す|する)?|をつけ|付き|つき)(?![^。]*(?:(?<!議)案(?!の|ど|件|第)|が、|ので|ため|けれど))/u;

/** @param clause folded, up to the word of deciding */
export function readConditionality(clause: string): Conditions {
  const stated = [...clause.matchAll(new RegExp(STATED, 'gu'))].at(-1);
  const denied = [...clause.matchAll(new RegExp(DENIED, 'gu'))].at(-1);
  // 条件なしとはせず、…を条件として: what is said last holds.
  if (denied && (!stated || denied.index + denied[0].length > stated.index)) return 'denied';
  return stated ? 'stated' : 'none';
}
