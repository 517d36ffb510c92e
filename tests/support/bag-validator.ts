import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './site.ts';

/**
 * Validates a bag by RFC 8493, sections 2 and 3, and by nothing else.
 * @returns what makes it incomplete or invalid
 */
export async function findBagFaults(bag: string): Promise<string[]> {
  const files = await listFiles(bag);
  const read = (path: string) => (files.includes(path) ? readFileSync(join(bag, path), 'utf8') : undefined);
  const faults: string[] = [];
  // 2.1.1: exactly two lines.
  if (!/^BagIt-Version: \d+\.\d+\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/.test(read('bagit.txt') ?? ''))
    faults.push('bagit.txt');
  const payloadLists = files.filter((file) => /^manifest-[a-z0-9]+\.txt$/.test(file));
  const tagLists = files.filter((file) => /^tagmanifest-[a-z0-9]+\.txt$/.test(file));
  if (payloadLists.length === 0) faults.push('no payload manifest');
  const payload = files.filter((file) => file.startsWith('data/'));
  if (payload.length === 0) faults.push('no payload');
  for (const list of [...payloadLists, ...tagLists]) {
    const algorithm = /-([a-z0-9]+)\.txt$/.exec(list)?.[1] ?? '';
    const listed = new Set<string>();
    for (const line of (read(list) ?? '').split(/\r\n|\r|\n/).filter((text) => text !== '')) {
      const [, digest = '', encoded = ''] = /^([0-9a-fA-F]+)[ \t]+\*?(.*)$/.exec(line) ?? [];
      const path = encoded.replace(/%(0A|0D|25)/gi, (code) => decodeURIComponent(code));
      const isPayload = path.startsWith('data/');
      if (/^\/|^~|(?:^|\/)\.\.(?:\/|$)/.test(path)) faults.push(`${list}: ${path} leads out`);
      if (isPayload !== payloadLists.includes(list)) faults.push(`${list}: ${path} is in the wrong list`);
      if (listed.has(path)) faults.push(`${list}: ${path} twice`);
      listed.add(path);
      if (!files.includes(path)) faults.push(`${list}: ${path} is missing`);
      else if (
        createHash(algorithm)
          .update(readFileSync(join(bag, path)))
          .digest('hex') !== digest.toLowerCase()
      )
        faults.push(`${list}: ${path} is not as it was`);
    }
    const owed = payloadLists.includes(list) ? payload : ['bagit.txt', ...payloadLists];
    faults.push(...owed.filter((path) => !listed.has(path)).map((path) => `${list}: ${path} is not listed`));
  }
  // 2.2.2: octets and streams of the payload.
  const oxum = /^Payload-Oxum:[ \t]*(\d+)\.(\d+)$/m.exec(read('bag-info.txt') ?? '');
  const octets = payload.reduce((sum, path) => sum + statSync(join(bag, path)).size, 0);
  if (oxum && (Number(oxum[1]) !== octets || Number(oxum[2]) !== payload.length)) faults.push('Payload-Oxum');
  return faults;
}
