import type { Content, ContentFiles } from './content.ts';
import type { CouncilFiles, TextFile } from './content-source.ts';
import { fileAddress, itemAddressOf, meetingAddress, opinionAddress } from './domain/address/addresses.ts';
import type { CouncilArchive } from './domain/archive.ts';
import { formatGround } from './domain/withheld/ground.ts';
import {
  type Tombstone,
  type Withdrawal,
  type WithdrawnKind,
  withdrawalsSchema,
} from './domain/withheld/withdrawal.ts';
import { readYamlFile } from './markdown/yaml/file.ts';
import { type HeldBack, holdBack } from './permanence/publication/held-back.ts';

interface PublishedFiles {
  readonly files: ContentFiles;
  /** Records that are kept back, by council and name. */
  readonly held: readonly HeldBack[];
}

/** The files of a content folder without what is not published on a day. Everything that is published is made from these. */
export function publishedFiles(files: ContentFiles, date: string | undefined): PublishedFiles {
  const held = heldIn(files, date);
  const isHeld = isOneOf(held);
  const councils = files.councils.map((council) => withoutWithdrawnFiles(council, ({ file }) => !isHeld(file)));
  const isWhole = held.length === 0 && councils.every(({ withdrawn }) => withdrawn === undefined);
  return { files: isWhole ? files : { ...files, councils }, held };
}

const heldIn = ({ councils }: ContentFiles, date: string | undefined): HeldBack[] =>
  councils.flatMap(({ meetings, opinions = [] }) =>
    [...meetings, ...opinions].flatMap(({ file, source }) => holdBack(file, source, date) ?? []),
  );

function isOneOf(held: readonly HeldBack[]): (file: string) => boolean {
  const files = new Set(held.map(({ file }) => file));
  return (file) => files.has(file);
}

function withoutWithdrawnFiles(council: CouncilFiles, isPublished: (file: TextFile) => boolean): CouncilFiles {
  const { id, meetings, opinions, files } = council;
  const withdrawn = readWithdrawals(council);
  const gone = new Set(withdrawn.map(({ address }) => address));
  return {
    ...council,
    meetings: meetings.filter((one) => isPublished(one) && !gone.has(meetingAddress(id, one.id))),
    opinions: opinions?.filter((one) => isPublished(one) && !gone.has(opinionAddress(id, one.id))),
    files: files?.filter(({ path }) => !gone.has(fileAddress(id, path))),
    ...(withdrawn.length > 0 ? { withdrawn } : {}),
  };
}

/** A list that cannot be read is an error, with which nothing is published. */
function readWithdrawals({ withdrawals }: CouncilFiles): readonly Withdrawal[] {
  if (!withdrawals) return [];
  return readYamlFile(withdrawalsSchema, withdrawals.file, withdrawals.source).value ?? [];
}

/**
 * What stands at the addresses of pages that were withdrawn, those of items that stood in withdrawn records alone included.
 * @param whole the council with what is withdrawn
 */
function tombstonesOf(council: CouncilFiles, whole: CouncilArchive): Tombstone[] {
  const kept = new Set(council.meetings.map(({ id }) => meetingAddress(council.id, id)));
  const { allGrounds } = whole.source;
  const withdrawn = council.withdrawn ?? [];
  const stone = (one: Withdrawal, address: string, kind: WithdrawnKind): Tombstone => ({
    ...{ address, kind, date: one.date, by: one.by },
    ground: formatGround(allGrounds, one.ground),
  });
  const pages = withdrawn.filter(({ address }) => !address.includes('#'));
  const own = pages.map((one) => stone(one, one.address, one.kind));
  const told = new Set(own.map(({ address }) => address));
  const items = [...whole.items.values()].flatMap((item) => {
    const address = itemAddressOf(council.id, item.kind.key, item.localId);
    const records = item.treatments.map(({ meeting }) => meetingAddress(council.id, meeting.id));
    if (told.has(address) || records.some((record) => kept.has(record))) return [];
    const by = pages.find((one) => records.includes(one.address));
    return by ? [stone(by, address, 'item')] : [];
  });
  return [...own, ...items];
}

/** What is published of a content folder. */
interface PublishedContent extends PublishedFiles {
  /** Its diagnostics are those of the whole folder, but for what stands in records that are kept back. */
  readonly content: Content;
}

/** What a release goes by. */
interface ReleasedContent {
  /** The whole folder, with its diagnostics but for what stands in records that are kept back. */
  readonly content: Content;
  /** The folder without these records. What is withdrawn is in both. */
  readonly released: Content;
  readonly held: readonly HeldBack[];
}

/** Checks the whole folder, and reads it without what is not published on a day. */
export async function readReleased(
  files: ContentFiles,
  date: string | undefined,
  read: (files: ContentFiles) => Content | Promise<Content>,
): Promise<ReleasedContent> {
  const held = heldIn(files, date);
  const content = await read(files);
  if (held.length === 0) return { content, released: content, held };
  const isHeld = isOneOf(held);
  const councils = files.councils.map((council) => ({
    ...council,
    meetings: council.meetings.filter(({ file }) => !isHeld(file)),
    opinions: council.opinions?.filter(({ file }) => !isHeld(file)),
  }));
  const diagnostics = content.diagnostics.filter(({ at }) => !isHeld(at.file));
  return { content: { ...content, diagnostics }, released: await read({ ...files, councils }), held };
}

/**
 * Checks the whole folder and brings together what of it is published on a day. What a published record says of one
 * that is kept back is right, and is no link: the check sees both, the archive only one.
 * @param read reads and checks files, what was read before as fast as it can
 */
export async function readPublished(
  files: ContentFiles,
  date: string | undefined,
  read: (files: ContentFiles) => Content | Promise<Content>,
): Promise<PublishedContent> {
  const published = publishedFiles(files, date);
  const whole = await read(files);
  if (published.files === files) return { ...published, content: whole };
  const isHeld = isOneOf(published.held);
  const diagnostics = whole.diagnostics.filter(({ at }) => !isHeld(at.file));
  const councils = published.files.councils.map((council) => {
    const before = whole.archive.councils.get(council.id);
    return before && council.withdrawn ? { ...council, tombstones: tombstonesOf(council, before) } : council;
  });
  const content = await read({ ...published.files, councils });
  return { ...published, content: { ...content, diagnostics } };
}
