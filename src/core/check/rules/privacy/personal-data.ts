import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import { isPdf } from '../../../domain/attachment/attached-path.ts';
import { filesNamedBy } from '../../../domain/attachment/named-files.ts';
import type { Locate, Meeting } from '../../../domain/meeting/meeting.ts';
import { mask } from '../../../privacy/mask.ts';
import { isPersonalNumber, PERSONAL_KINDS, type Suspect } from '../../../privacy/suspect.ts';
import type { Position } from '../../../text/span.ts';
import type { CheckedCouncil, Rule } from '../../rule.ts';
import { AllowedEntries } from './allowed-entries.ts';
import { type Published, publishedBy } from './published-names.ts';

/**
 * What looks like personal data, in all files of a council and in the texts of its attached files, is published on
 * purpose: it stands in a roster or a contact, or an entry of `privacy:` says why. No entry is left that allows nothing.
 */
export const personalData: Rule = {
  *check(council) {
    const { source } = council.archive;
    const ofCouncil = new AllowedEntries(source.council.value.privacy);
    const entriesOf = new Map(recordsOf(council).map((record) => [record, new AllowedEntries(record.header.privacy)]));
    const judge = judgeBy(council, ofCouncil);
    for (const { file, suspects = [] } of registriesOf(council)) {
      for (const suspect of suspects) yield* judge(suspect, [], { file, ...placeOf(suspect) });
    }
    for (const [{ file, suspects = [] }, entries] of entriesOf) {
      for (const suspect of suspects) yield* judge(suspect, [entries], { file, ...placeOf(suspect) });
    }
    const withFiles = recordsOf(council, 'attachments', 'record');
    for (const { path, at, suspects, namedBy } of attachedOf(council, withFiles)) {
      const allowed = namedBy.flatMap((record) => entriesOf.get(record) ?? []);
      for (const suspect of suspects)
        yield* judge(suspect, allowed, at, { path, page: isPdf(path) ? suspect.page : undefined });
    }
    yield* unusedEntries(council, ofCouncil, entriesOf, withFiles);
  },
};

const placeOf = ({ line, column }: Suspect): Omit<Position, 'file'> => ({ line, column });

/** Records whose `privacy` could be read, and what else is named; those with other errors in their headers included. */
function recordsOf(council: CheckedCouncil, ...besides: ('attachments' | 'record')[]): readonly Meeting[] {
  const opinions = [...council.archive.opinions.values()].map(({ record }) => record);
  return [...council.meetingsWith('privacy', ...besides), ...opinions];
}

function registriesOf({ archive }: CheckedCouncil) {
  const { council, departments, members, laws, criteria, counterparties, dataItems } = archive.source;
  return [council, departments, members, laws, criteria, counterparties, dataItems];
}

type Judge = (
  suspect: Pick<Suspect, 'kind' | 'text'>,
  allowed: readonly AllowedEntries[],
  at: Position,
  within?: { readonly path: string; readonly page: number | undefined },
) => Iterable<Diagnostic>;

function judgeBy(council: CheckedCouncil, ofCouncil: AllowedEntries): Judge {
  // Without the list of members nobody knows who is none.
  const canName = !council.archive.source.unread.has('members');
  let published: Published | undefined;
  return function* judge({ kind, text }, allowed, at, within) {
    published ??= publishedBy(council);
    if (kind === 'full-name' && (!canName || published.isNamed(text))) return;
    if (kind === 'telephone' && published.isContact(text)) return;
    // Each is asked, so that an entry of the record beside one of the council is not called unused.
    if ([...allowed, ofCouncil].map((entries) => entries.allows(kind, text)).some(Boolean)) return;
    const code = isPersonalNumber(kind) ? 'personal-number' : 'personal-data';
    const where = within && `資料「${within.path}」${within.page === undefined ? '' : `の${within.page}ページ`}`;
    yield diagnose(code, at, { kind: PERSONAL_KINDS[kind], masked: mask(kind, text), where });
  };
}

/** The attached files in which something was found, each once, where a record first names it. */
function attachedOf({ archive }: CheckedCouncil, records: readonly Meeting[]) {
  const found = [...archive.files.values()].filter(({ facts }) => facts?.suspects !== undefined);
  return found.flatMap(({ path, facts }) => {
    const namedBy = records.filter((record) => filesNamedBy(record).some((one) => one.path === path));
    const [first] = namedBy.flatMap(filesNamedBy).filter((one) => one.path === path);
    return first ? [{ path, at: first.at, suspects: facts?.suspects ?? [], namedBy }] : [];
  });
}

/** Where a file of a record was not looked into, it may be what an entry is for. */
function* unusedEntries(
  { archive }: CheckedCouncil,
  ofCouncil: AllowedEntries,
  entriesOf: ReadonlyMap<Meeting, AllowedEntries>,
  withFiles: readonly Meeting[],
): Iterable<Diagnostic> {
  const looked = withFiles.filter((record) =>
    filesNamedBy(record).every(({ path }) => archive.files.get(path)?.facts !== undefined),
  );
  const say = (entries: AllowedEntries | undefined, { locate }: { readonly locate: Locate }) =>
    (entries?.unused() ?? []).map((index) => diagnose('privacy-entry-unused', locate(['privacy', index, 'text']), {}));
  for (const record of looked) yield* say(entriesOf.get(record), record);
  if (looked.length === entriesOf.size) yield* say(ofCouncil, archive.source.council);
}
