import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * Words of one kind of council, each of which belongs into that kind's preset. 類型 is the word of `criteria.yaml`'s
 * format, and any council's that has one; 答申, 会長, 委員, 傍聴 and 条例 are words of all councils.
 */
const WORDS = [
  ...['諮問', '委託', '受託', '目的外', '外部提供', '提供先', '結合先', '電算結合', '電子計算組織', '個人情報'],
  ...['承認基準', '一括承認', '承認の条件', '原案どおり', '原案のとおり'],
  ...['用途地域', '生産緑地', '都市計画', '請願', '陳情', '審査請求', '開示請求', '教育長', '附帯決議'],
];

/** Files of `src/` that are no module of the program, or whose very task are the words. */
const IS_APART = /\.test\.ts$|\/fixtures\/|^core\/vocabulary\/presets\/|^core\/guide\//;

/** Where a word stands nevertheless, and why. */
const ALLOWED: Readonly<Record<string, { readonly words: readonly string[]; readonly reason: string }>> = {
  'core/import/header/roster.ts': {
    words: ['教育長'],
    reason: 'an office of every municipality, beside 市長 and 副市長',
  },
};

const ROOT = resolve(import.meta.dirname);
const paths = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:ts|astro|css)$/.test(path) && !IS_APART.test(path))
  .sort();

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** What a file says beside its comments. */
function withoutComments(path: string, source: string): string {
  if (path.endsWith('.css')) return source.replace(/\/\*[\s\S]*?\*\//g, blank);
  if (!path.endsWith('.astro')) return withoutCodeComments(source);
  const [whole = '', frontmatter = ''] = /^\s*---\n([\s\S]*?)\n---/.exec(source) ?? [];
  const template = source.slice(whole.length).replace(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, blank);
  const parts = template.split(/(<script\b[^>]*>[\s\S]*?<\/script>)/g);
  const told = parts.map((part, index) => (index % 2 === 0 ? part : withoutCodeComments(part.replace(/<[^>]*>/g, ''))));
  return `\n${withoutCodeComments(frontmatter)}\n${told.join('')}`;
}

/** Comments are all that stands between tokens beside white space. */
function withoutCodeComments(source: string): string {
  const file = ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest, true);
  const pieces: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(file);
    if (children.length > 0) for (const child of children) visit(child);
    else pieces.push(blank(source.slice(node.getFullStart(), node.getStart(file))), node.getText(file));
  };
  visit(file);
  return pieces.join('');
}

/** The lines of a file that hold a word of one kind of council. */
function findWords(path: string, source: string): string[] {
  const allowed = new Set(ALLOWED[path]?.words);
  const words = WORDS.filter((word) => !allowed.has(word) && source.includes(word));
  if (words.length === 0) return [];
  const lines = withoutComments(path, source).split('\n');
  return lines.flatMap((line, index) => {
    const found = words.filter((word) => line.includes(word));
    return found.length === 0 ? [] : [`${path}:${index + 1} ${found.join('、')}`];
  });
}

describe('words of one kind of council', () => {
  it('stand in no module beside the presets', () => {
    expect(paths.length).toBeGreaterThan(300);
    expect(paths.flatMap((path) => findWords(path, readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
  });

  it('are allowed only where they stand, for a reason', () => {
    for (const [path, { words, reason }] of Object.entries(ALLOWED)) {
      expect(reason).not.toBe('');
      const source = withoutComments(path, readFileSync(join(ROOT, path), 'utf8'));
      expect([path, words.filter((word) => !source.includes(word))]).toEqual([path, []]);
    }
  });
});

describe('looking for words', () => {
  it.each([
    ['a.ts', '/** 諮問 */\n// 委託\nconst a = 1; /* 請願 */ f(); // 陳情', []],
    ['a.ts', "const a = '諮問';", ['a.ts:1 諮問']],
    ['a.ts', "const a = '// 諮問';\nconst b = `/* 委託 */`;", ['a.ts:1 諮問', 'a.ts:2 委託']],
    ['a.ts', '\nconst a = /["\'](?:諮問|\\/\\*)/; // 委託', ['a.ts:2 諮問']],
    ['a.ts', 'interface 諮問 {\n  /** 委託 */\n  readonly a: 1; // 請願\n}', ['a.ts:1 諮問']],
    ['a.astro', '---\n// 諮問\n---\n<!-- 委託 -->\n{/* 請願 */}\n<p>陳情</p>', ['a.astro:6 陳情']],
    [
      'a.astro',
      "---\nconst a = '諮問';\n---\n<p>{a}</p><script>\n// 委託\nf('請願');</script>",
      ['a.astro:2 諮問', 'a.astro:6 請願'],
    ],
    ['a.css', '/* 諮問 */\na::after { content: "委託" }', ['a.css:2 委託']],
  ])('%s: %j', (path, source, found) => {
    expect(findWords(path, source)).toEqual(found);
  });
});
