import type { Worker } from 'node:worker_threads';
import type { SearchUnit } from '../../core/search/index/search-unit.ts';
import type { ToWorker } from './job.ts';

/** What a thread says that works on the documents of units: which it needs, and last what came of it. */
type Said<Done> = { readonly type: 'documents'; readonly units: readonly number[] } | Done;

/**
 * Answers a thread that asks for documents by the numbers of their units, until it is done; then the thread is ended.
 * @param ended what it means that the thread ends before it is done; may throw
 */
export function answerWorker<Done extends { readonly type: 'done' }>(
  worker: Worker,
  units: readonly SearchUnit[],
  ended: () => Done,
): Promise<Done> {
  return new Promise<Done>((done, fail) => {
    worker.on('error', fail);
    worker.on('exit', () => {
      try {
        done(ended());
      } catch (error) {
        fail(error);
      }
    });
    worker.on('message', (message: Said<Done>) => {
      if (message.type === 'done') return done(message);
      try {
        const documents = message.units.map((number) => units[number]?.documents() ?? []);
        worker.postMessage({ documents } satisfies ToWorker);
      } catch (error) {
        fail(error);
      }
    });
  }).finally(() => worker.terminate());
}
