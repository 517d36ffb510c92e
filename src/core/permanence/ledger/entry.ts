import type { WordsMark } from './words.ts';

/** What an address is that of. */
export const ADDRESS_KINDS = ['record', 'item', 'file', 'page', 'utterance', 'paragraph'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/**
 * What became of an address. `stands`: its words are where it leads. `left`: the record says where its words went, or
 * that they are no more. `withdrawn`: it was withdrawn, and its words are gone from the folder: nothing of them is kept, not even
 * their digest.
 */
export const ADDRESS_STATES = ['stands', 'left', 'withdrawn'] as const;
type AddressState = (typeof ADDRESS_STATES)[number];

/** One published address. */
export interface LedgerEntry {
  /** Site-absolute, without the base path; of a place in a record with its fragment. */
  readonly address: string;
  readonly kind: AddressKind;
  readonly state: AddressState;
  /** Day of the release that published it first. */
  readonly first: string;
  /** What it meant at the latest release; missing of what is withdrawn, and of pages that are what their address says. */
  readonly words?: WordsMark | undefined;
}

/** The id of a place in its record: the fragment of its address. */
export const placeId = ({ address }: Pick<LedgerEntry, 'address'>): string => address.slice(address.indexOf('#') + 1);

/** True of a place in a record, false of a page or a file. */
export const isPlace = ({ kind }: Pick<LedgerEntry, 'kind'>): boolean => kind === 'utterance' || kind === 'paragraph';
