import { SearchFault } from './search-fault.ts';

/** Milliseconds without a byte after which an answer is no longer waited for. */
const PATIENCE = 15_000;

interface Received {
  /** 200, or 206 where the host gave the range that was asked for. */
  readonly status: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Loads what stands at an address. @throws {SearchFault} when nothing arrives, or not to its end */
export async function fetchBytes(address: string, init: RequestInit = {}): Promise<Received> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (fault: SearchFault) => void = () => {};
  const stalled = new Promise<never>((_, fail) => {
    giveUp = fail;
  });
  const waitOn = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      giveUp(new SearchFault('slow', address));
      controller.abort();
    }, PATIENCE);
  };
  waitOn();
  try {
    return await Promise.race([receive(address, { ...init, signal: controller.signal }, waitOn), stalled]);
  } finally {
    clearTimeout(timer);
  }
}

async function receive(address: string, init: RequestInit, onProgress: () => void): Promise<Received> {
  const response = await fetch(address, init).catch((error: unknown) => {
    throw new SearchFault('unreachable', address, error);
  });
  onProgress();
  if (response.status === 404 || response.status === 410) throw new SearchFault('missing', address);
  if (!response.ok) throw new SearchFault('unreachable', address, response.status);
  try {
    return { status: response.status, bytes: await readBody(response, onProgress) };
  } catch (error) {
    throw new SearchFault('broken', address, error);
  }
}

async function readBody(response: Response, onProgress: () => void): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    onProgress();
    parts.push(read.value);
    length += read.value.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Tries something a second time, past every cache on the way: what stands in one may be cut short, foreign, or of
 * another release.
 * @throws {SearchFault} that of the second time
 */
export async function tryTwice<T>(first: RequestCache, attempt: (cache: RequestCache) => Promise<T>): Promise<T> {
  try {
    return await attempt(first);
  } catch (error) {
    if (!(error instanceof SearchFault)) throw error;
    return attempt('reload');
  }
}
