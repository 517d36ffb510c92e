import { type Confirmation, contradiction, unsettled } from '../../confirmation.ts';
import { fold } from '../../fold.ts';
import type { FieldPart, HeaderField } from '../fields.ts';
import { readPlaceLine } from './head-lines.ts';

/**
 * Where the meeting was: the value of its label, or the line below a date without a label where it can only be a room.
 * @param below the line below that date
 * @param said the place of the sentence that says when they met
 */
export function readPlace(
  fields: readonly HeaderField[],
  below: FieldPart | undefined,
  said: string | undefined,
  confirmations: Confirmation[],
): string | undefined {
  const labelled = fields.filter(({ key }) => key === 'place');
  const [first, ...others] = labelled.flatMap(({ parts }) => {
    const text = parts.map((part) => part.text.trim()).join(' ');
    return text === '' ? [] : [{ text, n: parts[0]?.n }];
  });
  if (first) {
    const other = others.find(({ text }) => fold(text) !== fold(first.text));
    if (!other) return first.text;
    const text = `場所が「${first.text}」とも「${other.text}」とも読めます`;
    confirmations.push(contradiction(['place'], text, first.n, other.n));
    return undefined;
  }
  if (labelled.length > 0) {
    confirmations.push(unsettled(['place'], '場所', `「${labelled[0]?.label ?? ''}」の値がない`));
    return undefined;
  }
  const line = below && readPlaceLine(below);
  if (line?.isSure) return line.place;
  if (line) confirmations.push(unsettled(['place'], '場所', line.place, below?.n));
  return said;
}
