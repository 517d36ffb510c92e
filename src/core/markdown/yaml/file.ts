import type { z } from 'zod';
import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.ts';
import type { Locate } from '../../domain/meeting/meeting.ts';
import { findControlCharacters, findUndecodable } from '../characters.ts';
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
  const undecodable = findUndecodable(file, source);
  const { data, locate, diagnostics } = readYaml(file, undecodable ? '' : source);
  const failed = (problems: readonly Diagnostic[]) => ({ value: undefined, locate, diagnostics: problems });
  if (undecodable) return failed([undecodable]);
  if (diagnostics.length > 0) return failed(diagnostics);
  if (data === null) {
    const example = elementOf(schema) ? '一覧（まだ何もなければ「[]」）' : '「name: …」のような項目';
    return failed([diagnose('file-empty', { file, line: 1, column: 1 }, { example })]);
  }
  const result = readWithSchema(schema, data, locate);
  const problems = [...findControlCharacters(file, source), ...result.diagnostics];
  return { value: problems.length > 0 ? undefined : result.value, locate, diagnostics: problems };
}
