import type { Condition, CssNode, MediaQuery, MediaQueryList } from 'css-tree';

/** The window that a page is read in, in pixels: a desk's. */
const WINDOW = { width: 1280, height: 800 };
/** What else such a page is asked about. */
const FEATURES: Readonly<Record<string, string>> = {
  orientation: 'landscape',
  'prefers-color-scheme': 'light',
  'prefers-reduced-motion': 'no-preference',
  'prefers-contrast': 'no-preference',
  'forced-colors': 'none',
  scripting: 'enabled',
  hover: 'hover',
  'any-hover': 'hover',
  pointer: 'fine',
  'any-pointer': 'fine',
};

/** True, false, or not known: what is not known stays so when it is turned round (Media Queries 4, 3.1). */
type Answer = boolean | undefined;

/** Whether some query of a list holds for a page that is looked at on a desk. */
export const someMediaHold = ({ children }: MediaQueryList): boolean =>
  children.some((query) => query.type === 'MediaQuery' && mediaHolds(query));

function mediaHolds({ modifier, mediaType, condition }: MediaQuery): boolean {
  const isScreen = mediaType === null || /^(?:all|screen)$/i.test(mediaType);
  const answer = isScreen && condition ? conditionHolds(condition, featureHolds) : isScreen;
  return (modifier?.toLowerCase() === 'not' ? turned(answer) : answer) ?? false;
}

/** Joins the answers to the parts of a condition by its `not`, `and`, `or`. @param ask answers what is no condition itself */
export function conditionHolds({ children }: Condition, ask: (part: CssNode) => Answer): Answer {
  const parts = children.toArray();
  const words = parts.flatMap((part) => (part.type === 'Identifier' ? [part.name.toLowerCase()] : []));
  const answers = parts
    .filter(({ type }) => type !== 'Identifier')
    .map((part) => (part.type === 'Condition' ? conditionHolds(part, ask) : ask(part)));
  if (words.includes('not')) return turned(answers[0]);
  const decisive = words.includes('or');
  if (answers.includes(decisive)) return decisive;
  return answers.includes(undefined) ? undefined : !decisive;
}

const turned = (answer: Answer): Answer => (answer === undefined ? undefined : !answer);

function featureHolds(part: CssNode): Answer {
  if (part.type === 'FeatureRange') {
    const { left, leftComparison, middle, rightComparison, right } = part;
    const first = compare(amount(left), leftComparison, amount(middle));
    const second = right === null ? true : compare(amount(middle), rightComparison ?? '', amount(right));
    return first === undefined || second === undefined ? undefined : first && second;
  }
  if (part.type !== 'Feature') return undefined;
  const name = part.name.toLowerCase();
  const [, bound, edge] = /^(min|max)-(width|height)$/.exec(name) ?? [];
  if (bound && part.value) return compare(amount(part.value), bound === 'min' ? '<=' : '>=', own(edge ?? ''));
  const value = FEATURES[name];
  if (value !== undefined) return part.value === null ? value !== 'none' : nameOf(part.value) === value;
  const length = own(name);
  return length === undefined ? undefined : part.value === null ? true : compare(length, '=', amount(part.value));
}

const own = (name: string): number | undefined => (name === 'width' || name === 'height' ? WINDOW[name] : undefined);

const nameOf = (node: CssNode): string | undefined =>
  node.type === 'Identifier' ? node.name.toLowerCase() : undefined;

/** Pixels of a length, or of the edge of the window that it names. */
function amount(node: CssNode): number | undefined {
  if (node.type === 'Identifier') return own(node.name.toLowerCase());
  if (node.type === 'Number') return Number(node.value) === 0 ? 0 : undefined;
  if (node.type !== 'Dimension') return undefined;
  const pixels = { px: 1, em: 16, rem: 16 }[node.unit.toLowerCase()];
  return pixels && Number(node.value) * pixels;
}

function compare(a: number | undefined, sign: string, b: number | undefined): Answer {
  if (a === undefined || b === undefined) return undefined;
  if (sign === '<') return a < b;
  if (sign === '<=') return a <= b;
  if (sign === '>') return a > b;
  if (sign === '>=') return a >= b;
  return sign === '=' ? a === b : undefined;
}
