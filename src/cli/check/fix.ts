import { writeFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { Change } from '../../core/check/fix/change.ts';
import { fixFile } from '../../core/check/fix/fix-file.ts';
import { type ContentFiles, listFiles } from '../../core/content.ts';
import { CONTENT_KINDS, contentKindOf } from '../../core/domain/content-schemas.ts';

/**
 * Mends the chosen files where that is safe, and says what was changed.
 * @param say gets one line for each change
 * @returns how many files were changed
 */
export async function fixFiles(
  files: ContentFiles,
  chosen: ReadonlySet<string>,
  say: (line: string) => void,
): Promise<number> {
  let changed = 0;
  for (const { file, source } of listFiles(files).filter((one) => chosen.has(one.file))) {
    const kind = contentKindOf(relative(files.root, file).split(sep).join('/'));
    if (!kind) continue;
    const { text, changes } = fixFile(CONTENT_KINDS[kind], source);
    if (text === source) continue;
    await writeFile(file, text);
    changed += 1;
    for (const change of changes) say(`直しました：${file}:${change.line} ${describe(change)}`);
  }
  if (changed === 0) say('自動で直せるところはありませんでした。');
  return changed;
}

function describe(change: Change): string {
  return change.kind === 'value'
    ? `${change.field}「${change.from}」→「${change.to}」`
    : `項目を並べ替え（${change.keys.join('、')}）`;
}
