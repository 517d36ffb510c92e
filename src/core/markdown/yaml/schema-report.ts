import type { z } from 'zod';
import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.ts';
import { clockTime, type FieldIssueCode, isoDate } from '../../domain/fields.ts';
import type { Locate } from '../../domain/meeting/meeting.ts';
import { nearest } from '../../text/nearest.ts';
import type { Position } from '../../text/span.ts';
import { parseJapaneseDate } from '../../text/wareki.ts';
import { describeAt, fieldsOf, isKindOf, schemasAt } from './schema-shape.ts';

type Issue = z.core.$ZodIssue;

/** Reads `data` with a schema. All problems are reported, each at its line; `value` is there only when there is none. */
export function readWithSchema<S extends z.ZodType>(
  schema: S,
  data: unknown,
  locate: Locate,
): { value: z.output<S> | undefined; diagnostics: Diagnostic[] } {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, diagnostics: [] };
  return { value: undefined, diagnostics: result.error.issues.flatMap((issue) => report(issue, schema, data, locate)) };
}

function report(issue: Issue, schema: z.ZodType, data: unknown, locate: Locate): Diagnostic[] {
  const { path } = issue;
  const { title, description } = describeAt(schema, path);
  const field = title === undefined ? formatPath(path) : `${formatPath(path)}（${title}）`;
  const received = valueAt(data, path);
  if (received === undefined)
    return [diagnose('missing-field', locate(path.slice(0, -1)), { field, key: String(path.at(-1)) })];
  const at = locate(path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownFields(schemasAt(schema, path), issue.keys);
      return issue.keys.map((key) =>
        diagnose('unknown-field', locate([...path, key], 'key'), {
          field: key,
          nearest: nearest(key, known),
          known: known.join('、'),
        }),
      );
    }
    case 'invalid_type':
      return [reportType(issue.expected, schemasAt(schema, path), field, received, at)];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return [
        diagnose('invalid-value', at, {
          field,
          received: received === null ? undefined : describeScalar(received),
          allowed: listAllowed(allowed, description),
          nearest: nearestAllowed(received, allowed, description),
        }),
      ];
    }
    case 'invalid_union':
      return closestAlternative(issue).flatMap((inner) =>
        report({ ...inner, path: [...path, ...inner.path] }, schema, data, locate),
      );
    case 'custom':
      return [reportCustom(issue.params, field, received, at)];
    default:
      return [diagnose('value-out-of-rule', at, { field, rule: UNNAMED_RULE })];
  }
}

/** The description of a field may tell what each value stands for: `outsourcing（委託）、…`. */
function listAllowed(allowed: readonly string[], description = ''): string {
  const told = description.split(/[、（）]/);
  const isTold = allowed.every((value) => told.includes(value));
  return isTold ? description : allowed.join('、');
}

/** The value that a person meant who wrote its Japanese name, or misspelt it. */
function nearestAllowed(received: unknown, allowed: readonly string[], description = ''): string | undefined {
  if (received === null) return undefined;
  return allowed.find((value) => description.includes(`${value}（${received}）`)) ?? nearest(String(received), allowed);
}

const UNNAMED_RULE = '決められた形で書く';

/** A date or time that YAML reads as a number (20100122) is still a date or time to its writer. */
function reportType(
  expected: string,
  schemas: readonly z.ZodType[],
  field: string,
  received: unknown,
  at: Position,
): Diagnostic {
  if (typeof received === 'number' && schemas.some((one) => isKindOf(one, isoDate)))
    return reportDate(String(received), at);
  if (typeof received === 'number' && schemas.some((one) => isKindOf(one, clockTime))) {
    return diagnose('time-impossible', at, { received: String(received) });
  }
  const isUnquoted = expected === 'string' && (typeof received === 'number' || typeof received === 'boolean');
  return diagnose('wrong-type', at, {
    field,
    isEmpty: received === null,
    expected: TYPE_NAMES[expected] ?? expected,
    received: describeValue(received),
    isUnquoted,
  });
}

function reportCustom(
  params: Record<string, unknown> | undefined,
  field: string,
  value: unknown,
  at: Position,
): Diagnostic {
  const { code, rule } = (params ?? {}) as { code?: FieldIssueCode; rule?: string };
  const received = describeScalar(value);
  switch (code) {
    case 'date-not-iso':
      return reportDate(received, at);
    case 'date-impossible':
    case 'time-impossible':
      return diagnose(code, at, { received });
    default:
      return diagnose('value-out-of-rule', at, { field, rule: rule ?? UNNAMED_RULE, received });
  }
}

function reportDate(received: string, at: Position): Diagnostic {
  return diagnose('date-not-iso', at, { received, iso: parseJapaneseDate(received) });
}

/** The alternative of a union with the fewest complaints, of those that take the kind of value there is. */
function closestAlternative(issue: Extract<Issue, { code: 'invalid_union' }>): Issue[] {
  const takesKind = (issues: readonly Issue[]) =>
    !issues.some((one) => one.path.length === 0 && one.code === 'invalid_type');
  const fitting = issue.errors.filter(takesKind);
  const [closest] = [...(fitting.length > 0 ? fitting : issue.errors)].sort((a, b) => a.length - b.length);
  return closest ?? [];
}

/** The fields that may stand where `unknown` ones do: those of each alternative that refuses all of them. */
function knownFields(schemas: readonly z.ZodType[], unknown: readonly string[]): string[] {
  const shapes = schemas.map(fieldsOf).filter((shape) => shape !== undefined);
  const refusing = shapes.filter((shape) => !unknown.some((key) => Object.hasOwn(shape, key)));
  return [...new Set(refusing.flatMap((shape) => Object.keys(shape)))];
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return value;
}

/** `['inquiries', 0, 'number']` → `inquiries[1].number`; people count from 1. */
function formatPath(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'ファイル全体';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('');
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字列',
  number: '数',
  boolean: 'true か false',
  array: '一覧（「- 」で始まる行の並び、または [ ] ）',
  object: '項目の組（「名前: 値」の並び）',
};

const describeKind = (value: unknown): string | undefined => {
  if (value === null) return '空';
  if (Array.isArray(value)) return '一覧';
  return typeof value === 'object' ? '項目の組' : undefined;
};

function describeValue(value: unknown): string {
  const quoted = `「${describeScalar(value)}」`;
  return describeKind(value) ?? (typeof value === 'string' ? `文字列${quoted}` : quoted);
}

const LONGEST_SHOWN = 40;

function describeScalar(value: unknown): string {
  const text = describeKind(value) ?? String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
