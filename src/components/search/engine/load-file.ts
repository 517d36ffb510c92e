/** Loads a file of the search that never changes under its address. @throws when it does not arrive */
export async function loadBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Loads a file that the build has compressed. @throws when it does not arrive */
export async function loadZipped(address: string): Promise<Uint8Array> {
  const bytes = await loadBytes(address);
  return isGzip(bytes) ? unzip(bytes) : bytes;
}

/** A host may have unpacked the file on its way, told by its own settings. */
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

async function unzip(bytes: Uint8Array): Promise<Uint8Array> {
  const plain = new Response(bytes.slice()).body?.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
