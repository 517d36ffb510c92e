import { type Content, contentFilesFrom, readContent } from '../../../src/core/content.ts';
import { PERSONAL_KINDS, type PersonalKind } from '../../../src/core/privacy/suspect.ts';
import { entriesOf } from '../../../src/core/tree/entry.ts';
import { readTree } from '../../../src/core/tree/read-tree.ts';
import { councilsFor, DEFAULT_SEED } from '../corpus/command.ts';
import { generateCorpus } from '../corpus/generate.ts';
import { Random } from '../corpus/random.ts';
import { plant } from './plant.ts';

/** How the gate did on generated meetings. */
interface Measured {
  readonly kinds: readonly { readonly kind: PersonalKind; readonly planted: number; readonly found: number }[];
  /** Finds that nobody planted, with their words masked. */
  readonly alarms: readonly string[];
  readonly missed: readonly string[];
  readonly lookalikes: number;
}

/** What looks like something else is put into each meeting so often. */
const LOOKALIKES_A_MEETING = 12;

/** Plants a secret of every kind and lookalikes in each of so many generated meetings, and checks them as `npm run check` does. */
export function measurePrivacy(meetings: number, seed = DEFAULT_SEED): Measured {
  const files = new Map<string, string>();
  const secrets = new Map<string, ReturnType<typeof plant>['planted']>();
  for (const { path, text } of generateCorpus({ meetings, councils: councilsFor(meetings), seed })) {
    const made = path.includes('/meetings/')
      ? plant(text, new Random(`${seed}/${path}`), LOOKALIKES_A_MEETING)
      : undefined;
    files.set(path, made?.text ?? text);
    if (made) secrets.set(path, made.planted);
  }
  const found = findsIn(readContent(contentOf(files)));
  const kinds = (Object.keys(PERSONAL_KINDS) as PersonalKind[]).map((kind) => ({ kind, planted: 0, found: 0 }));
  const missed: string[] = [];
  for (const [path, planted] of secrets) {
    for (const { kind, line, text } of planted) {
      const count = kinds.find((one) => one.kind === kind);
      const isFound = found.get(path)?.delete(`${line} ${kind}`) ?? false;
      if (count) count.planted += 1;
      if (count && isFound) count.found += 1;
      if (!isFound) missed.push(`${kind}: ${text}`);
    }
  }
  const alarms = [...found].flatMap(([path, finds]) => [...finds].map((find) => `${path}:${find}`));
  return { kinds, alarms, missed, lookalikes: LOOKALIKES_A_MEETING };
}

function contentOf(files: ReadonlyMap<string, string>) {
  const place = (path: string) => path || '.';
  const textOf = (file: string) => ({ file, source: files.get(file) ?? '' });
  return contentFilesFrom(readTree(entriesOf([...files.keys()]), place), textOf, place);
}

/** By file, each as its line and kind. @throws {Error} when the generated records have mistakes of other sorts */
function findsIn({ diagnostics }: Content): Map<string, Set<string>> {
  const finds = new Map<string, Set<string>>();
  for (const { code, at, severity, message } of diagnostics) {
    const kind = (Object.keys(PERSONAL_KINDS) as PersonalKind[]).find((one) =>
      message.startsWith(`${PERSONAL_KINDS[one]}とみられる`),
    );
    const isFind = code === 'personal-data' || code === 'personal-number';
    if (isFind && kind) finds.set(at.file, (finds.get(at.file) ?? new Set()).add(`${at.line} ${kind}`));
    else if (severity === 'error') throw new Error(`${at.file}:${at.line} ${message}`);
  }
  return finds;
}
