const counts = new Map<string, number>();

/**
 * Counts the requests below a folder that fail, from the first call on. Pagefind catches such failures and tells
 * nobody; what passes through `fetch` is the only sign of them.
 * @param folder site-absolute path with a slash at its end
 * @returns the count so far
 */
export function watchRequests(folder: string): () => number {
  if (counts.size === 0) watchFetch();
  counts.set(folder, counts.get(folder) ?? 0);
  return () => counts.get(folder) ?? 0;
}

function watchFetch(): void {
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    try {
      const response = await original(input, init);
      if (!response.ok) countFailure(pathOf(input));
      return response;
    } catch (error) {
      countFailure(pathOf(input));
      throw error;
    }
  };
}

function countFailure(path: string): void {
  for (const [folder, count] of counts) if (path.startsWith(folder)) counts.set(folder, count + 1);
}

function pathOf(input: RequestInfo | URL): string {
  const address = input instanceof Request ? input.url : String(input);
  return new URL(address, 'http://localhost').pathname;
}
