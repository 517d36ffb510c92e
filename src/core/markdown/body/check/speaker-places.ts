import type { Nodes, Root } from 'mdast';
import { toString as inlineText } from 'mdast-util-to-string';
import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import { readSpeaker, SPEAKER_TITLE } from '../speaker.ts';

/** A speaker's label at the start of a line, with white space or the marks of emphasis before it. */
const AT_LINE_START = /^([\s　*_]*)[（(]((?:[^（）()]|\([^()]*\)){2,30})[）)]/;

/**
 * Speakers' labels at the start of a line where no utterance can open: inside a paragraph (no empty line before it),
 * in a list, indented by a full-width space, or emphasised. Their words would be taken for the speaker's before.
 * @param lines the lines of the text that `root` was parsed from
 */
export function checkSpeakerPlaces(root: Root, lines: readonly string[], file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];

  const visit = (node: Nodes, skippedLines: number): void => {
    if (node.type === 'list' || node.type === 'listItem') for (const child of node.children) visit(child, 0);
    if (node.type !== 'paragraph' || !node.position) return;
    const { start, end } = node.position;
    // The parser gives plain paragraphs no end; but their text has all their line ends.
    const lastLine = Math.max(end.line, start.line + inlineText(node).split('\n').length - 1);
    for (let line = start.line + skippedLines; line <= lastLine; line += 1) {
      const from = line === start.line ? start.column - 1 : 0;
      const match = AT_LINE_START.exec(lines[line - 1]?.slice(from) ?? '');
      if (!match?.[2] || !SPEAKER_TITLE.test(match[2])) continue;
      const column = from + (match[1]?.length ?? 0) + 1;
      diagnostics.push(diagnose('misplaced-speaker', { file, line, column }, { label: match[2] }));
    }
  };

  let isDiscussion = false;
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth <= 2) isDiscussion = inlineText(node) === '発言';
    else if (isDiscussion) visit(node, node.type === 'paragraph' && readSpeaker(node) ? 1 : 0);
  }
  return diagnostics;
}
