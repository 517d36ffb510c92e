import { readTemplate, type Template } from './template.ts';
import { CONTRACT_ASPECTS } from './words/aspects-contract.ts';
import { OPERATION_ASPECTS } from './words/aspects-operation.ts';
import { PEOPLE_ASPECTS } from './words/aspects-people.ts';
import { SECURITY_ASPECTS } from './words/aspects-security.ts';

/** Something that members ask about in any business, with what is asked, answered and added. */
export interface Aspect {
  readonly name: string;
  readonly questions: readonly Template[];
  readonly answers: readonly Template[];
  readonly details: readonly Template[];
}

/** Reads blocks of `# name` with lines `q …`, `a …`, `d …`. */
function readAspects(source: string): Aspect[] {
  return source
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [name = '', ...lines] = block.trimEnd().split('\n');
      const of = (mark: string) =>
        lines.filter((line) => line.startsWith(`${mark} `)).map((line) => readTemplate(line.slice(2)));
      return { name, questions: of('q'), answers: of('a'), details: of('d') };
    });
}

export const ASPECTS: readonly Aspect[] = [
  CONTRACT_ASPECTS,
  SECURITY_ASPECTS,
  PEOPLE_ASPECTS,
  OPERATION_ASPECTS,
].flatMap(readAspects);
