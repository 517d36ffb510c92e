import { parentPort } from 'node:worker_threads';
import type { Encoding } from './encoding.ts';
import { readSource } from './read-source.ts';

/** What the thread is asked for; it answers with the `Reading`. */
export interface ReadingJob {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly encoding?: Encoding | undefined;
}

if (!parentPort) throw new Error('readers/worker.ts runs as a worker only');
const port = parentPort;
port.on('message', ({ bytes, name, encoding }: ReadingJob) => {
  readSource(bytes, name, encoding).then((reading) => port.postMessage(reading));
});
