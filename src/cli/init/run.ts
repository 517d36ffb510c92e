import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { writeCouncil } from '../../core/new/council-text.ts';
import { SAMPLE_DATE, writeSampleMeeting } from '../../core/new/sample-meeting.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { type GivenCouncil, planCouncil } from '../new/council.ts';
import { Cancelled, type Questions } from '../new/questions.ts';
import type { Output } from '../output.ts';
import { frameFiles } from './frame.ts';
import { writeAll } from './write-all.ts';

interface InitOptions {
  /** The folder to be made, or to be added to. */
  readonly folder: string;
  readonly given: GivenCouncil;
}

/** Makes a folder that holds only minutes: all of its files or none, and never over a file that is there. */
export async function runInit(
  { folder, given }: InitOptions,
  questions: Questions | undefined,
  output: Output,
): Promise<ExitCode> {
  const refuse = (message: string): ExitCode => {
    output.error(message);
    return EXIT.commandFailed;
  };
  try {
    const { plan, problems } = await planCouncil(given, questions);
    if (!plan) return refuse(problems.join('\n'));
    const { id, name, municipality, preset, numbering } = plan;
    const archive = {
      title: `${municipality}の会議録`,
      description: `${name}の会議録を、発言の一つ一つまで探せます。`,
    };
    const files = new Map([
      ['content/archive.yaml', stringify(archive, { lineWidth: 0 })],
      [`content/${id}/council.yaml`, writeCouncil(plan)],
      [`content/${id}/meetings/${SAMPLE_DATE}.md`, writeSampleMeeting(preset, numbering)],
      ...frameFiles(preset, name),
    ]);
    const clashes = [...new Set([...files.keys()].flatMap((path) => findClash(folder, path) ?? []))];
    if (clashes.length > 0) {
      const list = clashes.map((path) => `  ${path}`).join('\n');
      return refuse(
        `「${folder}」には、次のファイルがすでにあります。書き換えません。何も書いていません。\n${list}\n別のフォルダの名前を指定してください。`,
      );
    }
    if (questions && !(await questions.confirm(`「${folder}」に${files.size}個のファイルを書きますか`)))
      return refuse('取りやめました。何も書いていません。');
    const fault = writeAll(folder, files);
    if (fault !== undefined)
      return refuse(`「${join(folder, fault.path)}」に書けません（${fault.code}）。何も残していません。`);
    output.line(`「${folder}」に${name}の会議録のフォルダを作りました。次の命令を順に打ってください。`);
    output.line(`${folder === '.' ? '' : `  cd ${folder}\n`}  npm install\n  npm start`);
    return EXIT.ok;
  } catch (error) {
    if (error instanceof Cancelled) return EXIT.commandFailed;
    throw error;
  }
}

/** What stands where a file is to be written: one of its name, or one in the place of a folder on the way there. */
function findClash(folder: string, path: string): string | undefined {
  const parts = path.split('/');
  const ways = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  for (const way of ['', ...ways]) {
    const isFolder = statSync(join(folder, way), { throwIfNoEntry: false })?.isDirectory() === true;
    if (isFolder && way !== path) continue;
    return lstatSync(join(folder, way), { throwIfNoEntry: false }) ? way || '.' : undefined;
  }
  return undefined;
}
