import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import { dataAddresses } from '../../core/domain/address/data-addresses.ts';
import type { CouncilRecord } from '../../core/export/councils/council-schema.ts';
import type { MeetingRecord } from '../../core/export/records/meeting-schema.ts';
import type { FieldOptions } from '../../core/search/query/field-values.ts';
import { elementsBelow, textOf } from './html.ts';

/** An archive as a build left it: what machines read of it, from the folder of its site. */
export interface BuiltArchive {
  readonly folder: string;
  /** Where the site lives, without a slash at its end; empty where the build did not know. */
  readonly site: string;
  readonly title: string;
  readonly councils: readonly CouncilRecord[];
  /** A meeting by its address; undefined where there is none. */
  readonly meeting: (address: string) => MeetingRecord | undefined;
  /** What the search page offers to choose from, by the name of the list. */
  readonly options: FieldOptions;
}

/** The folder that was named holds no archive that can be read. */
export class NoArchive extends Error {}

/** @throws {NoArchive} with the reason in Japanese */
export function openBuiltArchive(folder: string): BuiltArchive {
  const page = elementsBelow(parse(read(folder, 'index.html')));
  const canonical = page.find(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical');
  const councils = listCouncils(folder).map(
    (id) => JSON.parse(read(folder, dataAddresses.council(id))) as CouncilRecord,
  );
  if (councils.length === 0) throw new NoArchive('審議会のデータ（data フォルダ）がありません');
  const packed = new Map<string, Readonly<Record<string, Uint8Array>>>();
  const meetings = new Map(
    councils.flatMap(({ council, meetings: own }) =>
      own.map(({ id, decade }) => [id, { pack: dataAddresses.meetings(council.id, decade) }] as const),
    ),
  );
  return {
    folder,
    site: (canonical?.attributes.get('href') ?? '').replace(/\/$/, ''),
    title: textOf(page.find(({ name }) => name === 'h1')?.node),
    councils,
    meeting: (address) => {
      const known = meetings.get(address);
      if (!known) return undefined;
      const files =
        packed.get(known.pack) ??
        unzipSync(readBytes(folder, known.pack), { filter: ({ name }) => name.endsWith('.json') });
      packed.set(known.pack, files);
      const file = files[`${address.split('/').at(-2)}.json`];
      return file && (JSON.parse(strFromU8(file)) as MeetingRecord);
    },
    options: readOptions(read(folder, 'search/index.html')),
  };
}

function listCouncils(folder: string): string[] {
  try {
    const entries = readdirSync(join(folder, 'data'), { withFileTypes: true });
    const councils = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    return councils.filter((id) => readdirSync(join(folder, 'data', id)).includes('archive.json')).sort();
  } catch {
    return [];
  }
}

function readBytes(folder: string, address: string): Uint8Array {
  try {
    return readFileSync(join(folder, address));
  } catch (error) {
    throw new NoArchive(`「${address.replace(/^\//, '')}」を読めません（${(error as NodeJS.ErrnoException).code}）`);
  }
}

const read = (folder: string, address: string): string => new TextDecoder().decode(readBytes(folder, address));

function readOptions(page: string): FieldOptions {
  const lists = elementsBelow(parse(page)).filter(({ name }) => name === 'select');
  return Object.fromEntries(
    lists.map(({ node, attributes }) => [
      attributes.get('name') ?? '',
      elementsBelow(node)
        .filter((option) => option.name === 'option' && (option.attributes.get('value') ?? '') !== '')
        .map((option) => ({ value: option.attributes.get('value') ?? '', label: textOf(option.node) })),
    ]),
  );
}
