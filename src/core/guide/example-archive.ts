import type { GuideExample } from './guide-document.ts';
import { type Files, SAMPLE_ARCHIVE, SAMPLE_FILE } from './sample-archive.ts';

/** A key of the first level with the lines that belong to it. */
const TOP_LEVEL_KEY = /^(?=[A-Za-z]+:)/m;

/** The sample archive with an example in its newest meeting, in the place of what stands there. */
export function archiveWithExample({ kind, source }: Pick<GuideExample, 'kind' | 'source'>): Files {
  const [, header = '', body = ''] = (SAMPLE_ARCHIVE[SAMPLE_FILE] ?? '').split(/^---\n/m);
  const text = `${source.trim()}\n`;
  switch (kind) {
    case 'header':
      return compose(mergeKeys(header, text), body);
    case 'inquiry':
      return compose(mergeKeys(header, `inquiries:\n${indent(text)}`), body);
    case 'report':
      return compose(mergeKeys(header, `reports:\n${indent(text)}`), body);
    case 'discussion':
      return compose(header, `\n## 発言\n\n${text}`);
    case 'body':
      return compose(header, `\n${text}`);
  }
}

const compose = (header: string, body: string): Files => ({
  ...SAMPLE_ARCHIVE,
  [SAMPLE_FILE]: `---\n${header}---\n${body}`,
});

/** A header with the keys of another in the place of its own. */
function mergeKeys(header: string, other: string): string {
  const keyOf = (block: string) => block.slice(0, block.indexOf(':'));
  const given = other.split(TOP_LEVEL_KEY);
  const names = new Set(given.map(keyOf));
  return [...header.split(TOP_LEVEL_KEY).filter((block) => !names.has(keyOf(block))), ...given].join('');
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');
