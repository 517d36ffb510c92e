import { type Diagnostic, diagnose } from '../../core/diagnostic/diagnostic.ts';
import type { CouncilArchive } from '../../core/domain/archive.ts';
import type { Council } from '../../core/domain/council/council.ts';
import type { SourceText } from '../../core/import/source-text.ts';
import { textOf } from '../../infra/readers/reading.ts';

type CouncilChoice =
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
  const text = fold(source.blocks.map(textOf).join(''));
  const full = named(councils, text, (council) => council.name);
  if (full.length > 0) return full;
  // Minutes often leave the municipality to their letterhead: its name must stand somewhere, too.
  const here = councils.filter(({ council }) => text.includes(fold(council.municipality)));
  return named(here, text, ({ name, municipality }) =>
    name.startsWith(municipality) ? name.slice(municipality.length) : name,
  );
}

/** A name may be the end of a longer one: then the longer one is meant. */
function named(
  councils: readonly CouncilArchive[],
  text: string,
  nameOf: (council: Council) => string,
): CouncilArchive[] {
  let rest = text;
  return councils
    .map((council) => ({ council, name: fold(nameOf(council.council)) }))
    .sort((a, b) => b.name.length - a.name.length)
    .flatMap(({ council, name }) => {
      if (name === '' || !rest.includes(name)) return [];
      rest = rest.replaceAll(name, '\0');
      return [council];
    });
}

/** Names are compared without blanks and in one width: titles are letter-spaced and broken over lines. */
function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}
