import { type Bullet, LOST_MARKS } from './lost-marks.ts';

/** Marks of the source: a member asks or remarks, the department of the section answers. */
const MEMBER = '●';
const ANSWER = '→';

/**
 * The layout of 東村山市: under each ○ heading a list of members' remarks (●) and the department's answers (→), the
 * department named once in `※委員意見及び…の回答`; greetings and reports under the title of who gives them. Where the
 * extraction lost the mark of a list item, {@link LOST_MARKS} says what stood there; an item that is in neither is an error.
 */
export function readQuestionList(source: string): string[] {
  const speakers: string[] = [];
  let department: string | undefined;
  for (const [index, line] of source.split('\n').entries()) {
    const number = index + 1;
    const greeter = /^<p>\(1\) (.+?)挨拶 /.exec(line)?.[1];
    const section = /^※委員意見及び(.+)の回答$/.exec(line)?.[1];
    const named = /^(?:- )?[（(]([^（）()]+)[）)](?: |$)/.exec(line)?.[1];
    const marked = /^([●→]) /.exec(line)?.[1];
    if (line === '以上') return speakers;
    if (/^○/.test(line)) department = undefined;
    else if (section) department = section;
    else if (greeter) speakers.push(greeter);
    else if (named && !STAGES.has(named)) speakers.push(LABELS[named] ?? named);
    else if (marked) speakers.push(speakerOf(marked, department, number));
    else if (/^ *- /.test(line)) {
      const bullet = lostBullet(number, line.replace(/^ *- /, ''), line.startsWith(' '));
      if (bullet !== 'goes on') speakers.push(speakerOf(bullet, department, number));
    }
  }
  throw new Error('The source does not end in 以上: another layout?');
}

/** Numbers of the agenda, `(4) 報告`, stand in brackets as speakers do. */
const STAGES: ReadonlySet<string> = new Set(['1', '2', '3', '4']);

/** A heading that says what follows, not who: the remark below it is a member's. */
const LABELS: Readonly<Record<string, string>> = { 委員意見: '委員' };

function speakerOf(bullet: Exclude<Bullet, 'goes on'>, department: string | undefined, line: number): string {
  if (bullet === MEMBER) return '委員';
  if (bullet !== ANSWER) return bullet;
  if (!department) throw new Error(`Line ${line}: an answer, but no heading names a department.`);
  return department;
}

/**
 * In the first section the list kept its two levels: the inner one holds the answers. Elsewhere the table decides, and
 * it decides first, because a page break bent the level of one item.
 */
function lostBullet(line: number, text: string, isInner: boolean): Bullet {
  const known = LOST_MARKS.find((entry) => entry.line === line);
  if (known) {
    if (!text.startsWith(known.opening)) throw new Error(`Line ${line} does not begin with ${known.opening}: ${text}`);
    return known.bullet;
  }
  if (line <= LAST_OF_TWO_LEVELS) return isInner ? ANSWER : MEMBER;
  throw new Error(`Line ${line}: an item without a mark that the table does not know: ${text}`);
}

const LAST_OF_TWO_LEVELS = 32;
