import type { Department } from '../../domain/council/department.ts';
import type { TypeTerm } from '../../vocabulary/vocabulary.ts';
import { fold } from '../fold.ts';
import type { AgendaItem } from './item.ts';
import { typeWords } from './types.ts';

const DOCUMENT = /[【（(［[]?資料\s*(?:No\.?|№)?\s*([0-9０-９]{1,3}(?:[-－‐][0-9０-９]{1,2})?)[】）)］\]]?/u;
const DEPARTMENT = /[（(]([^（）()]{2,24})[）)]\s*$/u;
/** Directly behind the number, without a blank: がん検診 and のぞみ園 stand apart from it. */
const JOINED = /^(?:の|について|に(?:つき|関|対|係)|を(?:議題|審議|上程)|は、?)/u;
const ENDS_TITLE = /(?:について|件|」|』|提供|利用|変更|追加|設置|回答|報告|[）)])$/u;

/** Adds words of the agenda to an item: its document and department, where they stand there, and its title. */
export function addTitle(item: AgendaItem, text: string, departments: readonly Department[]): void {
  // 議案第5号の審議: what a particle joins to the number is no title.
  if (item.title === '' && JOINED.test(text)) return;
  let rest = text.trim();
  const document = DOCUMENT.exec(rest);
  if (document?.[1]) {
    item.document ??= `資料${document[1].normalize('NFKC')}`;
    rest = `${rest.slice(0, document.index)} ${rest.slice(document.index + document[0].length)}`.trim();
  }
  const named = DEPARTMENT.exec(rest);
  if (named?.[1]) {
    const id = findDepartment(named[1], departments);
    if (id !== undefined || /[課部室局係所]$/u.test(named[1])) {
      item.department ??= id;
      if (id === undefined) item.unknownDepartment = named[1];
      rest = rest.slice(0, named.index).trim();
    }
  }
  rest = rest.replace(/^[:：、.．]\s*|^(?:について|に関して|の件)$/gu, '');
  const quoted = /^[「『]([^」』]+)[」』](?:について)?$/u.exec(rest);
  item.title += quoted?.[1] ?? rest;
}

/** Tells items whose words are all there from those that the next line may go on with. */
export function completenessOf(types: readonly TypeTerm[]): (item: AgendaItem) => boolean {
  const words = types.flatMap(typeWords);
  return ({ title, document, department, unknownDepartment }) =>
    title !== '' &&
    (ENDS_TITLE.test(title) ||
      words.some((word) => title.endsWith(word)) ||
      document !== undefined ||
      department !== undefined ||
      unknownDepartment !== undefined);
}

/** The department of a name, or of the last of a chain such as 区民部 国保年金課. */
export function findDepartment(name: string, departments: readonly Department[]): string | undefined {
  const last = name.trim().split(/\s+/u).at(-1) ?? '';
  const found = departments.filter((one) => fold(one.name) === fold(name) || fold(one.name) === fold(last));
  return found.length === 1 ? found[0]?.id : undefined;
}
