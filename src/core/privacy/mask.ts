import type { PersonalKind } from './suspect.ts';

/** How much of a number is shown at its ends: enough to know it again, too little to use it. */
const SHOWN: Readonly<Partial<Record<PersonalKind, readonly [first: number, last: number]>>> = {
  telephone: [2, 4],
  card: [0, 4],
  'bank-account': [0, 2],
  'my-number': [0, 2],
  'birth-date': [0, 0],
  address: [0, 0],
};
const DIGIT = /[\d０-９〇一二三四五六七八九十]/g;
/** A number of fewer digits shows its last one only. */
const SHORT = 7;

/**
 * What is told of a find: reports are printed into the logs of public repositories.
 * `03-****-5678`, `t***@e***.jp`, `山***`, `練馬区豊玉北*-*-*`
 */
export function mask(kind: PersonalKind, text: string): string {
  if (kind === 'full-name') return `${[...text][0] ?? ''}***`;
  if (kind === 'mail') return maskMail(text);
  // In the name of a town, 三 is no number: only what is joined to 丁目, 番 and the like is.
  const digits = kind === 'address' ? ADDRESS_NUMBERS : DIGIT;
  const count = text.match(digits)?.length ?? 0;
  const [first, last] = count < SHORT ? [0, Math.min(1, SHOWN[kind]?.[1] ?? 0)] : (SHOWN[kind] ?? [0, 0]);
  let seen = 0;
  return text.replace(digits, (digit) => {
    seen += 1;
    return seen <= first || seen > count - last ? digit : '*';
  });
}

const ADDRESS_NUMBERS = /[\d０-９]|[〇一二三四五六七八九十百](?=[〇一二三四五六七八九十百]*(?:丁目|番|号))/g;

function maskMail(text: string): string {
  const [local = '', domain = ''] = text.split(/[@＠]/);
  return `${local.slice(0, 1)}***@${domain.slice(0, 1)}***${/[.．][^.．]*$/.exec(domain)?.[0] ?? ''}`;
}
