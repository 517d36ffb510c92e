import { basename } from 'node:path';
import { type Diagnostic, sortDiagnostics } from '../../core/diagnostic/diagnostic.ts';
import { escapeMarkdown } from '../../core/text/escape-markdown.ts';
import type { Position } from '../../core/text/span.ts';
import type { ReviewComment } from '../../infra/forge/forge.ts';
import type { ImportOutcome } from '../import/files.ts';
import { percentage } from '../import/report.ts';

type Imported = Extract<ImportOutcome, { readonly status: 'imported' }>;

/** What a reviewer reads of a draft. */
interface DraftReport {
  readonly title: string;
  readonly body: string;
  readonly comments: readonly ReviewComment[];
}

/** Comments of one review: more are not read at their lines, and forges refuse very long reviews. */
const MOST_COMMENTS = 60;
/** Characters of a body, well below what forges take (GitHub 65,536). */
const LONGEST_BODY = 40_000;

/**
 * Tells of an imported draft to who is to confirm it: what is known of it, everything that is to be confirmed as a list,
 * and what stands in the draft as comments at its lines.
 * @param outcome paths as they are in the repository
 * @param word what the forge calls a proposal
 */
export function describeDraft(outcome: Imported, word: string): DraftReport {
  const { file, target, council, coverage, confirmations, faults, isDated } = outcome;
  const all = sortDiagnostics([...confirmations, ...faults]);
  const comments = all.filter(({ at }) => at.file === target).map(commentOf);
  const lost = coverage.total - coverage.kept;
  const list = cutToLength(all.map((diagnostic) => `1. ${placeOf(diagnostic.at, outcome)} ${textOf(diagnostic)}`));
  const body = [
    `「${asSaid(basename(file))}」を取り込んだ下書きです。**まだ公開されていません。**`,
    '',
    '| 項目 | 内容 |',
    '| --- | --- |',
    `| 審議会 | ${asSaid(council.name)}${council.isStated ? '' : '（本文にある名前から）'} |`,
    `| 下書き | \`${target}\` |`,
    `| 取込率 | ${percentage(coverage)}${lost > 0 ? `（${lost}字を取り込めませんでした。原本と照らし合わせてください）` : ''} |`,
    `| 要確認 | ${confirmations.length}件 |`,
    `| 検査の誤り | ${faults.filter(({ severity }) => severity === 'error').length}件 |`,
    '',
    ...(all.length > 0 ? ['## 確かめること', '', ...list, ''] : []),
    '## 次にすること',
    '',
    ...(isDated
      ? []
      : ['1. 開催日が分かりませんでした。日付を書き入れ、ファイルを `meetings/日付.md` に移してください。']),
    '1. 下書きを開いて鉛筆のしるし（編集）を押し、上の箇所を直して記録（commit）してください。直すたびに検査し直されます。',
    `1. 原本と読み比べ、公開してはいけないものが残っていないことを確かめてください。元のファイルはこの${word}で受け取り箱から除かれますが、git の履歴には残ります。`,
    '1. よければ取り込んでください（merge）。取り込むと公開されます。',
  ];
  return {
    title: `会議録の下書き：${basename(file)}`,
    body: body.join('\n'),
    comments: comments.slice(0, MOST_COMMENTS),
  };
}

const commentOf = (diagnostic: Diagnostic): ReviewComment => ({
  path: diagnostic.at.file,
  line: diagnostic.at.line,
  body: textOf(diagnostic),
});

const textOf = ({ code, message, remedy }: Diagnostic): string => `**${asSaid(message)}** ${asSaid(remedy)}（${code}）`;

/** Of a place in the source its page, where it has pages: nobody could count its lines. */
function placeOf(at: Position, { target, file, pages }: Imported): string {
  if (at.file === target) return `\`${target}\` の${at.line}行目：`;
  if (at.file !== file) return `\`${at.file}\` の${at.line}行目：`;
  const page = pages[at.line - 1];
  return page === undefined ? '元のファイル：' : `元のファイルの${page}ページ：`;
}

function cutToLength(lines: readonly string[]): string[] {
  let length = 0;
  const kept = lines.filter((line) => {
    length += line.length + 1;
    return length <= LONGEST_BODY;
  });
  const left = lines.length - kept.length;
  return left === 0 ? kept : [...kept, '', `ほかに${left}件あります。\`npm run check\` で見られます。`];
}

/** What the document says, as it stands there; a name behind an at sign calls nobody, which no backslash prevents. */
const asSaid = (text: string): string => escapeMarkdown(text.replace(/\s*[\r\n]+\s*/g, ' ')).replace(/@/g, '@\u2060');
