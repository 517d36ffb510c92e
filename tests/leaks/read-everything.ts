import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';

/** What can be read of a folder, as bytes: its names, its files, and what is packed inside of them. */
export async function readEverything(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const all = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    all.set(`name ${name}`, Buffer.from(name));
    if (entry.isFile()) await unpack(name, readFileSync(path), all);
  }
  return all;
}

async function unpack(name: string, bytes: Buffer, all: Map<string, Buffer>): Promise<void> {
  all.set(name, bytes);
  const begins = bytes.subarray(0, 4).toString('latin1');
  if (begins.startsWith('\x1f\x8b')) await unpack(`${name} unpacked`, Buffer.from(gunzipSync(bytes)), all);
  else if (begins === 'PK\x03\x04') {
    for (const [inside, content] of Object.entries(unzipSync(bytes))) {
      all.set(`name ${name}/${inside}`, Buffer.from(inside));
      await unpack(`${name}/${inside}`, Buffer.from(content), all);
    }
  } else if (begins === 'PAR1') {
    const file = new Uint8Array(bytes).buffer;
    const rows = await parquetReadObjects({ file });
    const text = JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
    all.set(`${name} as rows`, Buffer.from(text));
  }
}

/** The ways in which a word may be written into a file. */
export function waysToWrite(word: string): Buffer[] {
  const utf8 = Buffer.from(word);
  const utf16 = Buffer.from(word, 'utf16le');
  const escaped = [...word].map((one) => one.charCodeAt(0).toString(16));
  // Base64 depends on where in its three bytes a word begins; its outermost characters depend on what stands beside it.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .slice(4, -4),
  );
  return [
    utf8,
    utf16,
    Buffer.from(utf16).swap16(),
    ...base64.map((text) => Buffer.from(text)),
    Buffer.from(encodeURIComponent(word)),
    Buffer.from(escaped.map((code) => `\\u${code}`).join('')),
    Buffer.from(escaped.map((code) => `&#x${code};`).join('')),
    Buffer.from([...word].map((one) => `&#${one.charCodeAt(0)};`).join('')),
    Buffer.from(utf8.toString('hex')),
  ];
}

/** The places of a folder in which a word stands, in whatever way. */
export function placesOf(word: string, all: ReadonlyMap<string, Buffer>): string[] {
  const ways = waysToWrite(word);
  return [...all].filter(([, bytes]) => ways.some((way) => bytes.includes(way))).map(([name]) => name);
}
