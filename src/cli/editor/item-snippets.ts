import { PRESETS, type PresetName, vocabularyOf } from '../../core/vocabulary/presets.ts';
import { callItem, type ItemKind, type Term, type Vocabulary } from '../../core/vocabulary/vocabulary.ts';

/** A snippet as editors of the VS Code family read it. */
interface Snippet {
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/**
 * For each kind of items of a preset its entry in the front matter and its heading, and the preset's case sheet where its
 * papers have one: by names that no other preset's have.
 */
export function itemSnippets(preset: PresetName): Readonly<Record<string, Snippet>> {
  const vocabulary = vocabularyOf(preset);
  const { label } = PRESETS[preset];
  return Object.fromEntries([
    ...vocabulary.kinds.flatMap((kind) => [
      [entryName(kind, label), entryOf(kind, vocabulary, label)] as const,
      [headingName(kind, label), headingOf(kind, preset)] as const,
    ]),
    ...(vocabulary.sheet.counterparties.length > 0 ? [[sheetName(label), sheetOf(vocabulary, label)] as const] : []),
  ]);
}

export const entryName = ({ label, key }: ItemKind, preset: string): string => `${label}（${key}、${preset}）`;
export const headingName = (kind: ItemKind, preset: string): string => `見出し：${entryName(kind, preset)}`;
export const sheetName = (preset: string): string => `案件シート（${preset}）`;

function entryOf(kind: ItemKind, { types, outcomes }: Vocabulary, preset: string): Snippet {
  const byPlace = kind.numbering === 'none';
  const fields = [
    ...(byPlace ? [] : [(at: number) => `number: \${${at}:1}`]),
    (at: number) => `title: \${${at}:正式な件名}`,
    ...(kind.isTyped && types.length > 0 ? [(at: number) => `type: ${choice(at, types)}`] : []),
    ...(kind.isTyped
      ? [
          (at: number) => `department: \${${at}:departments.yaml の id}`,
          (at: number) => `documents: [\${${at}:資料1}]`,
          (at: number) => `cites: [\${${at}:条例第13条}]`,
        ]
      : []),
    (at: number) => `outcome: ${choice(at, usualFirst(outcomes, kind.outcome))}`,
  ];
  return {
    scope: 'markdown,yaml',
    prefix: [kind.key, kind.label],
    description: `${preset}の${kind.label}：見出し情報の ${kind.key} の中に置きます${byPlace ? '。番号は、書いた順に付きます' : ''}`,
    body: [...fields.map((write, index) => `${index === 0 ? '  - ' : '    '}${write(index + 1)}`), ''],
  };
}

function headingOf(kind: ItemKind, preset: PresetName): Snippet {
  const [before = '', after = ''] = kind.call.split('{n}').map(asLiteral);
  return {
    scope: 'markdown',
    prefix: [`### ${before}`, `midashi-${kind.key}`],
    description: `${PRESETS[preset].label}の${kind.label}の見出し：ここから先で審議しているもの。まとめて審議したときは「${callItem(kind, 1)}・${callItem(kind, 2)}」と並べます`,
    body: [`### ${before}\${1:1}${after}`, '', `（${choice(2, PRESETS[preset].speakers)}）\${3:発言}`, ''],
  };
}

function sheetOf({ kinds, sheet }: Vocabulary, preset: string): Snippet {
  const [first] = kinds;
  const rows = [...sheet.counterparties, sheet.dataItems].map(
    ({ label }, index) => `| ${label} | \${${index + 5}:${label}} |`,
  );
  const [before = '', after = ''] = (first?.call ?? '').split('{n}').map(asLiteral);
  return {
    scope: 'markdown',
    prefix: ['sheet', '案件シート'],
    description: `${preset}の案件シート：左に項目、右に内容を書く表。左を空けた行は、上の項目の続きになります。要らない行は消します`,
    body: [
      `## \${1:資料1}`,
      '',
      `### ${before}\${2:1}${after}`,
      '',
      `| ${sheet.opens[0] ?? '件名'} | \${3:件名} |`,
      '| --- | --- |',
      `| 概要 | \${4:概要} |`,
      ...rows,
      '',
    ],
  };
}

/** What is usual for a kind stands first, as the editor proposes it. */
function usualFirst<T extends Term>(terms: readonly T[], usual: string | undefined): readonly T[] {
  return usual === undefined ? terms : [...terms].sort((a, b) => Number(b.id === usual) - Number(a.id === usual));
}

const choice = (at: number, terms: readonly { readonly label: string }[]): string =>
  `\${${at}|${[...new Set(terms.map(({ label }) => label.replace(/[\\,|]/g, '\\$&')))].join(',')}|}`;

/** A text that stands in a snippet as itself. */
const asLiteral = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
