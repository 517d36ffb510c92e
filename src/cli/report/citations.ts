import type { ContentFiles } from '../../core/content.ts';
import type { Archive, CouncilArchive } from '../../core/domain/archive.ts';
import type { Meeting } from '../../core/domain/meeting/meeting.ts';
import type { UnresolvedReason } from '../../core/references/citation.ts';
import { formatTarget } from '../../core/references/format-target.ts';
import { listUnresolved, type UnresolvedCitation } from '../../core/references/repair-queue.ts';
import { UNRESOLVED_REASONS } from '../../core/references/resolve/outcome.ts';
import { formatPosition } from '../../core/text/span.ts';

/** What the secretariat can do about a citation that is left as plain text. */
const REMEDIES: Readonly<Record<UnresolvedReason, string>> = {
  'nothing-before':
    '本文は原本のままにしてください。何を指すかが分かる場合は、案件の cites に書くとページから結ばれます。',
  'several-before':
    '本文は原本のままにしてください。何を指すかが分かる場合は、案件の cites に書くとページから結ばれます。',
  'unclear-owner': '同じものを指す別の書き方であれば、laws.yaml や criteria.yaml の aliases に加えてください。',
  'other-owner': 'そのままで構いません。この審議会のものであれば、案件の cites に書くとページから結ばれます。',
  supplementary: '附則は laws.yaml に収録しないので、そのままで構いません。',
  'unknown-law': 'laws.yaml に加えてください。国の法律などは「outside: true」と公式の条文の url を書きます。',
  'unknown-article': '原本どおりの番号であれば、laws.yaml のその法令の articles に条を加えてください。',
  'not-in-force':
    'laws.yaml のその条の from と to を確かめてください。番号が変わった条であれば movedTo と formerly を書いてください。',
  'unknown-criterion':
    '審議会の基準の表であれば criteria.yaml に加えてください。条例などの別表であればそのままで構いません。',
  'unknown-category': '原本どおりであれば、criteria.yaml のその表の categories に加えてください。',
  'unknown-document':
    '資料を収録するときは「## 資料1」のように見出しを置いてください。収録しない資料であればそのままで構いません。',
  'not-recorded': '収録していないものを指すのであれば、そのままで構いません。',
  'other-body': 'そのままで構いません。',
};

interface CitationReport {
  readonly text: string;
  readonly json: string;
}

/**
 * Every citation that is shown as plain text, with its candidates and what to do; the counts at last.
 * @param chosen the files to report on
 */
export function reportCitations(
  archive: Archive,
  files: Pick<ContentFiles, 'councils'>,
  chosen: ReadonlySet<string>,
): CitationReport {
  const sources = new Map(files.councils.flatMap(({ meetings }) => meetings.map(({ file, source }) => [file, source])));
  const sourceOf = ({ file }: Meeting) => sources.get(file) ?? '';
  const isChosen = ({ file }: Meeting) => chosen.has(file);
  const councils = [...archive.councils.values()].map((council) => ({
    council,
    ...listUnresolved(council, sourceOf, isChosen),
  }));
  const all = councils.flatMap(({ council, unresolved }) => unresolved.map((one) => ({ council, one })));
  const resolved = councils.reduce((sum, one) => sum + one.resolved, 0);
  const lines = all.flatMap(({ council, one }) => [...reportOne(council, one), '']);
  const counts = `引用${resolved + all.length}件のうち、リンクにしたもの${resolved}件、決められないもの${all.length}件`;
  const entries = all.map(({ council, one }) => ({
    file: one.at.file,
    line: one.at.line,
    column: one.at.column,
    words: one.words,
    sentence: one.sentence,
    reason: one.reason,
    ...(one.owner === undefined ? {} : { owner: one.owner }),
    candidates: one.candidates.map((target) => formatTarget(council, target)),
  }));
  return {
    text: [...lines, counts].join('\n'),
    json: JSON.stringify({ resolved, unresolved: entries }, undefined, 2),
  };
}

function reportOne(council: CouncilArchive, { at, words, reason, candidates, owner }: UnresolvedCitation): string[] {
  const names = candidates.map((target) => formatTarget(council, target));
  return [
    `${formatPosition(at)} ${reason} 「${words.replace(/\s*\n\s*/g, '')}」：${owner === undefined ? '' : `「${owner}」とあります。`}${UNRESOLVED_REASONS[reason]}`,
    `    候補：${names.length === 0 ? 'なし' : names.join('、')}`,
    `    ${REMEDIES[reason]}`,
  ];
}
