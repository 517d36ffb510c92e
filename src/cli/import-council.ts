import { type Diagnostic, diagnose } from '../core/diagnostic/diagnostic.ts';
import type { CouncilArchive } from '../core/domain/archive.ts';
import type { SourceText } from '../core/import/source-text.ts';
import { textOf } from '../infra/readers/reading.ts';

export type CouncilChoice =
  | { readonly status: 'chosen'; readonly council: CouncilArchive; readonly isStated: boolean }
  | { readonly status: 'unclear'; readonly reason: Diagnostic };

/**
 * Whose meeting a source is: of the council that the user said, else of the one council of the archive that the text
 * names. A text that names several, or none, is not decided on.
 */
export function chooseCouncil(
  councils: ReadonlyMap<string, CouncilArchive>,
  source: SourceText,
  file: string,
  stated: string | undefined,
): CouncilChoice {
  const at = { file, line: 1, column: 1 };
  const known = [...councils.keys()].join('、');
  if (stated !== undefined) {
    const council = councils.get(stated);
    if (council) return { status: 'chosen', council, isStated: true };
    return { status: 'unclear', reason: diagnose('source-council-unknown', at, { council: stated, known }) };
  }
  const named = findNamed([...councils.values()], source);
  const [only] = named;
  if (only && named.length === 1) return { status: 'chosen', council: only, isStated: false };
  const names = named.map(({ council }) => `「${council.name}」`).join('と');
  const seen = only ? `${names}の名前があります` : '本文に、登録された審議会の名前がありません';
  return { status: 'unclear', reason: diagnose('source-council-unclear', at, { seen, known }) };
}

function findNamed(councils: readonly CouncilArchive[], source: SourceText): CouncilArchive[] {
  let text = fold(source.blocks.map(textOf).join(''));
  const names = councils.flatMap((council) => [council.council.name].map((name) => ({ council, name: fold(name) })));
  const found = new Set<CouncilArchive>();
  // A name may be the end of a longer one: the longer one is meant.
  for (const { council, name } of names.sort((a, b) => b.name.length - a.name.length)) {
    if (!text.includes(name)) continue;
    found.add(council);
    text = text.replaceAll(name, '\0');
  }
  return [...found];
}

/** Names are compared without blanks and in one width: titles are letter-spaced and broken over lines. */
function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}
