import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What happens to the content between two builds of this project. */
interface Scenario {
  readonly name: ScenarioName;
  readonly label: string;
  /** Changes the content; @returns how to bring it back, or undefined when nothing was changed */
  readonly change: (content: string, round: number) => Promise<Change | undefined>;
}

/** A change that is measured by the build that follows `apply`; `undo` brings the content back. */
interface Change {
  /** Brings the content to where the change starts from, when that is not the corpus itself. */
  readonly before?: () => Promise<void>;
  readonly apply: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

export const SCENARIO_NAMES = [
  'no-change',
  'meeting-changed',
  'old-meeting-changed',
  'meeting-added',
  'department-renamed',
] as const;
export type ScenarioName = (typeof SCENARIO_NAMES)[number];

export const SCENARIOS: readonly Scenario[] = [
  { name: 'no-change', label: 'nothing changed', change: async () => undefined },
  {
    name: 'meeting-changed',
    label: 'the newest meeting of a council changed',
    change: async (content, round) => changeMeeting((await meetingsOf(content)).at(-1), round),
  },
  {
    name: 'old-meeting-changed',
    label: 'a meeting in the middle of the past changed',
    change: async (content, round) => {
      const meetings = await meetingsOf(content);
      return changeMeeting(meetings[Math.floor(meetings.length / 2)], round);
    },
  },
  {
    name: 'meeting-added',
    label: 'a meeting added',
    change: async (content) => {
      const file = (await meetingsOf(content)).at(-1);
      if (!file) throw new Error('no meeting to add');
      const text = await readFile(file, 'utf8');
      return { before: () => rm(file), apply: () => writeFile(file, text), undo: async () => {} };
    },
  },
  {
    name: 'department-renamed',
    label: 'a department renamed',
    change: async (content, round) => renameDepartment(await councilOfTerms(content), round),
  },
];

/** One sentence more in the first member's utterance of a meeting. */
async function changeMeeting(file: string | undefined, round: number): Promise<Change> {
  return replaceIn(
    file,
    /^（委員）.*$/m,
    (line) => `${line}なお、${round + 1}回目の計測のために、この一文を書き加えました。`,
  );
}

/** The department with the most items, in a council whose speakers are not called by the department's name. */
async function renameDepartment(council: string, round: number): Promise<Change> {
  const counts = new Map<string, number>();
  const folder = join(council, 'meetings');
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8');
    for (const [, id = ''] of text.matchAll(/^ {4}department: (\S+)$/gm)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [busiest] = [...counts].sort(([, a], [, b]) => b - a);
  const id = busiest?.[0] ?? '';
  const name = new RegExp(`(\\bid: ${id}\\b,?\\s+name: )[^,\\s}]+`);
  return replaceIn(join(council, 'departments.yaml'), name, (found) =>
    found.replace(/[^\s]+$/, `計測第${round + 1}課`),
  );
}

async function replaceIn(
  file: string | undefined,
  pattern: RegExp,
  replace: (found: string) => string,
): Promise<Change> {
  if (file === undefined) throw new Error('nothing to change');
  const text = await readFile(file, 'utf8');
  const changed = text.replace(pattern, replace);
  if (changed === text) throw new Error(`nothing to change in ${file}`);
  return { apply: () => writeFile(file, changed), undo: () => writeFile(file, text) };
}

/** Meeting files of a council by date, oldest first. */
async function meetingsOf(content: string): Promise<string[]> {
  const folder = join(await councilOfTerms(content), 'meetings');
  return (await readdir(folder)).sort().map((name) => join(folder, name));
}

/** The first council that counts by terms: there officials speak by their titles. */
async function councilOfTerms(content: string): Promise<string> {
  for (const name of (await readdir(content)).sort()) {
    const council = await readFile(join(content, name, 'council.yaml'), 'utf8').catch(() => '');
    if (/^numbering: term$/m.test(council)) return join(content, name);
  }
  throw new Error('no council that counts by terms');
}
