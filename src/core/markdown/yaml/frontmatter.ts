import matter from 'gray-matter';
import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.ts';
import { readYaml, type YamlText } from './yaml.ts';

export interface Frontmatter extends YamlText {
  readonly body: string;
  /** Lines of the file above the first line of `body`. */
  readonly bodyLine: number;
}

/** Checked before gray-matter sees the text: it takes `---js` for a program, and runs it. */
const OPENING = /^---[ \t]*$/;

/**
 * Splits a markdown file into its YAML header and its body: the only place that calls gray-matter.
 * gray-matter hands its engine everything after the opening `---` of line 1, so YAML line numbers are file line numbers.
 * Line ends and a byte order mark are how a file is stored, not what it says: all three kinds of line end read as LF.
 */
export function readFrontmatter(file: string, source: string): Frontmatter {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = text.split('\n');
  if (!OPENING.test(lines[0] ?? '')) {
    // A header that does not begin on line 1, or in another way, is no body.
    return withoutHeader(file, text.trimStart().startsWith('---') ? '' : text, 'frontmatter-missing');
  }
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (!OPENING.test(lines[closing] ?? '')) return withoutHeader(file, '', 'frontmatter-unclosed');
  let yaml: YamlText | undefined;
  matter(text, {
    language: 'yaml',
    engines: {
      yaml: (header: string) => {
        yaml = readYaml(file, header);
        return (yaml.data ?? {}) as object;
      },
    },
  });
  const body = lines.slice(closing + 1).join('\n');
  const isEmpty = !yaml || (yaml.data === null && yaml.diagnostics.length === 0);
  const header = yaml && !isEmpty ? yaml : withoutHeader(file, body, 'frontmatter-missing');
  return { ...header, body, bodyLine: closing + 1 };
}

function withoutHeader(file: string, body: string, code: 'frontmatter-missing' | 'frontmatter-unclosed'): Frontmatter {
  const at = { file, line: 1, column: 1 };
  const diagnostics: Diagnostic[] = [diagnose(code, at, {})];
  return { data: null, locate: () => at, diagnostics, doubts: [], body, bodyLine: 0 };
}
