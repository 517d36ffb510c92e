import type { z } from 'zod';
import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.ts';
import type { Locate } from '../../domain/meeting/meeting.ts';
import { findHiddenCharacters, findUnreadable } from '../characters.ts';
import { readWithSchema } from './schema-report.ts';
import { elementOf } from './schema-shape.ts';
import { readYaml } from './yaml.ts';

interface YamlFile<T> {
  /** Missing when the file has an error; the diagnostics then say which. */
  readonly value: T | undefined;
  readonly locate: Locate;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a YAML file of the content folder with its schema. All its problems are reported in one go. */
export function readYamlFile<S extends z.ZodType>(schema: S, file: string, source: string): YamlFile<z.output<S>> {
  const unreadable = findUnreadable(file, source);
  // A byte order mark is how a file is stored, not what it says.
  const text = source.replace(/^\uFEFF/, '');
  const { data, locate, diagnostics, doubts } = readYaml(file, unreadable ? '' : text);
  const failed = (problems: readonly Diagnostic[]) => ({ value: undefined, locate, diagnostics: problems });
  if (unreadable) return failed([unreadable]);
  if (diagnostics.length > 0) return failed(diagnostics);
  if (data === null) {
    const example = elementOf(schema) ? '一覧（まだ何もなければ「[]」）' : '「name: …」のような項目';
    return failed([diagnose('file-empty', { file, line: 1, column: 1 }, { example })]);
  }
  const result = readWithSchema(schema, data, locate);
  const problems = [...findHiddenCharacters(file, text), ...doubts, ...result.diagnostics];
  const isUsable = problems.every(({ severity }) => severity !== 'error');
  return { value: isUsable ? result.value : undefined, locate, diagnostics: problems };
}
