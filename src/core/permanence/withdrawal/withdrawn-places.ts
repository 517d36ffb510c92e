import { fileAddress, itemAddressOf } from '../../domain/address/addresses.ts';
import { paragraphAnchor } from '../../domain/address/anchors.ts';
import { localItemId, type NamedItem } from '../../domain/address/ids.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { utterancesOf } from '../../domain/meeting/meeting.ts';
import { recordAddress } from '../../domain/record.ts';
import type { Withdrawal } from '../../domain/withheld/withdrawal.ts';

/** Which of a record's parts are withdrawn: the ground of each, undefined of those that stand. */
export interface WithdrawnPlaces {
  readonly item: (named: NamedItem) => string | undefined;
  readonly file: (path: string | undefined) => string | undefined;
  /** An utterance by its id, or a paragraph of a document. */
  readonly passage: (id: string) => string | undefined;
}

export function withdrawnPlaces(meeting: Meeting, withdrawals: readonly Withdrawal[]): WithdrawnPlaces {
  const grounds = new Map(withdrawals.map(({ address, ground }) => [address, ground]));
  const page = recordAddress(meeting);
  return {
    item: (named) => grounds.get(itemAddressOf(meeting.council, named.kind.key, localItemId(named, meeting))),
    file: (path) => (path === undefined ? undefined : grounds.get(fileAddress(meeting.council, path))),
    passage: (id) => grounds.get(`${page}#${id}`),
  };
}

/** Every address of a record that can be withdrawn. */
export function withdrawableIn(meeting: Meeting): string[] {
  const page = recordAddress(meeting);
  const { items, attachments } = meeting.header;
  const blocks = meeting.issued
    ? meeting.documents.flatMap(({ passages }) => passages.flatMap((passage) => passage.blocks))
    : [];
  return [
    page,
    ...items.map(({ named }) => itemAddressOf(meeting.council, named.kind.key, localItemId(named, meeting))),
    ...attachments.flatMap(({ file }) => (file === undefined ? [] : fileAddress(meeting.council, file))),
    ...(meeting.images ?? []).map(({ path }) => fileAddress(meeting.council, path)),
    ...utterancesOf(meeting).map(({ id }) => `${page}#${id}`),
    ...blocks.map((_, index) => `${page}#${paragraphAnchor(meeting, index)}`),
  ];
}
