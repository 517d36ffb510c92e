import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { type Article, type ArticleElsewhere, articleOf, formatArticle, type Law } from '../../../domain/law.ts';
import { formatPosition } from '../../../text/span.ts';
import { formatDays } from '../../../text/wareki.ts';
import type { CheckedCouncil, Rule } from '../../rule.ts';

type Path = readonly PropertyKey[];

/** A version with its path in laws.yaml. */
interface Placed {
  readonly law: Law;
  readonly article: Article;
  readonly path: Path;
  readonly version: Pick<Article, 'from' | 'to' | 'movedTo' | 'formerly'>;
}

/** The versions of an article follow one another, and the numbers they moved from and to are there. */
export const articleVersions: Rule = {
  *check(council) {
    for (const [index, law] of council.archive.source.laws.value.entries()) {
      for (const [place, article] of law.articles.entries()) {
        const versions = placedVersions(law, article, [index, 'articles', place]);
        for (const version of versions) {
          yield* checkDates(council, version);
          yield* checkConcordance(council, version, 'movedTo');
          yield* checkConcordance(council, version, 'formerly');
        }
        yield* checkOverlaps(council, versions);
      }
    }
  },
};

function placedVersions(law: Law, article: Article, path: Path): Placed[] {
  if (article.versions.length === 0) return [{ law, article, path, version: article }];
  return article.versions.map((version, index) => ({ law, article, path: [...path, 'versions', index], version }));
}

function* checkDates({ archive }: CheckedCouncil, { version: { from, to }, path }: Placed) {
  const { locate } = archive.source.laws;
  if (from !== undefined && to !== undefined && to < from) {
    const at = locate([...path, 'to']);
    yield diagnose('version-dates', at, { from, to }, [
      { at: locate([...path, 'from']), message: `施行の日「${from}」` },
    ]);
  }
}

function* checkOverlaps({ archive }: CheckedCouncil, versions: readonly Placed[]) {
  const { locate } = archive.source.laws;
  for (const [index, one] of versions.entries()) {
    for (const other of versions.slice(0, index)) {
      const [from, to] = [startOf(one), startOf(other)];
      const overlaps = from <= endOf(other) && to <= endOf(one);
      if (!overlaps) continue;
      const first = locate(other.path);
      const params = { article: formatArticle(one.article.number), other: formatPosition(first) };
      yield diagnose('version-overlap', locate(one.path), params, [
        { at: first, message: `重なる版（${describeDates(other)}）` },
      ]);
    }
  }
}

const startOf = ({ version }: Placed): string => version.from ?? '';
const endOf = ({ version }: Placed): string => version.to ?? '9999-12-31';

const describeDates = ({ version }: Placed): string => formatDays(version) || '日付なし';

function* checkConcordance({ archive }: CheckedCouncil, placed: Placed, field: 'movedTo' | 'formerly') {
  const elsewhere = placed.version[field];
  if (elsewhere === undefined) return;
  const { laws } = archive.source;
  const at = laws.locate([...placed.path, field]);
  const { law: id, number } = targetOf(placed.law, elsewhere);
  const lawIndex = laws.value.findIndex((law) => law.id === id);
  const law = laws.value[lawIndex];
  const name = `${law?.title ?? id}${formatArticle(number)}`;
  const article = law && articleOf(law, number);
  if (!law || !article) {
    const related = law ? [{ at: laws.locate([lawIndex, 'articles']), message: `「${law.title}」の条の一覧` }] : [];
    yield diagnose('concordance-to-nothing', at, { name }, related);
    return;
  }
  const back = field === 'movedTo' ? 'formerly' : 'movedTo';
  const path = [lawIndex, 'articles', law.articles.indexOf(article)];
  const stated = placedVersions(law, article, path).filter(({ version }) => version[back] !== undefined);
  const [first] = stated;
  const agrees = stated.some(({ version }) => isSame(targetOf(law, version[back]), placed));
  if (!first || agrees || field === 'formerly') return;
  const other = laws.locate([...first.path, back]);
  const own = formatArticle(placed.article.number);
  yield diagnose('concordance-mismatch', at, { own, name, other: formatPosition(other) }, [
    { at: other, message: `「${name}」の ${back}` },
  ]);
}

function targetOf(own: Law, elsewhere: ArticleElsewhere | undefined): { law: string; number: string } {
  return typeof elsewhere === 'object' ? elsewhere : { law: own.id, number: elsewhere ?? '' };
}

function isSame({ law, number }: { law: string; number: string }, placed: Placed): boolean {
  return law === placed.law.id && number === placed.article.number;
}
