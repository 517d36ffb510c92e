import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import { isActiveFile } from '../../../domain/attachment/active-file.ts';
import type { AttachedFile } from '../../../domain/attachment/attached-file.ts';
import { filesNamedBy } from '../../../domain/attachment/named-files.ts';
import type { Rule } from '../../rule.ts';

type NamedFile = ReturnType<typeof filesNamedBy>[number];

/** Every file that a record names is there, and is the one that was meant. */
export const attachedFiles: Rule = {
  *check({ archive, meetingsWith }) {
    const { files, opinions, source } = archive;
    // Nobody has looked what is there.
    if (source.files === undefined) return;
    const byForm = new Map([...files.keys()].map((path) => [formOf(path), path]));
    for (const record of [
      ...meetingsWith('attachments', 'record'),
      ...[...opinions.values()].map((one) => one.record),
    ]) {
      for (const named of filesNamedBy(record)) {
        const file = files.get(named.path);
        yield* file ? checkFile(named, file) : [missing(named, byForm.get(formOf(named.path)))];
      }
    }
  },
};

/** Names that some disks and people do not tell apart. */
const formOf = (path: string): string => path.normalize('NFKC').toLowerCase();

function missing({ path, at }: NamedFile, right: string | undefined): Diagnostic {
  return right === undefined
    ? diagnose('attachment-missing', at, { file: path })
    : diagnose('attachment-misnamed', at, { file: path, right });
}

function* checkFile(
  { path, at, digest, isOriginal }: NamedFile,
  { found, bytes, facts }: AttachedFile,
): Iterable<Diagnostic> {
  if (found === undefined && isActiveFile(path)) yield diagnose('attachment-active', at, { file: path });
  if (found !== undefined) yield diagnose('attachment-missing', at, { file: path, found });
  else if (bytes === 0) yield diagnose('attachment-empty', at, { file: path });
  else if (digest !== undefined && facts && facts.digest !== digest)
    yield diagnose('attachment-changed', at, { file: path, digest: facts.digest });
  else if (facts?.unsearched !== undefined && !isOriginal)
    yield diagnose('attachment-unsearched', at, { file: path, reason: facts.unsearched });
}
