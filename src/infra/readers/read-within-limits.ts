import { Worker } from 'node:worker_threads';
import type { Encoding } from './encoding.ts';
import { type Reading, refuse } from './reading.ts';
import type { ReadingJob } from './worker.ts';

/** What the reading of one file may cost. Minutes of three hundred pages take a few seconds and 300 MB. */
interface ReadingLimits {
  readonly seconds: number;
  /** Of objects: further than the growth, as a thread that runs out of it may take the process along. */
  readonly heapMegabytes: number;
  /** Of all that the process grows by, with buffers. */
  readonly growthMegabytes: number;
}

const LIMITS: ReadingLimits = { seconds: 45, heapMegabytes: 1200, growthMegabytes: 750 };

/** Growth (megabytes) after which the next file is read in a fresh thread. */
const RESTART = 150;
/** How often (milliseconds) the memory of the process is looked at: buffers are not objects, and grow fast. */
const LOOK = 50;

/**
 * Reads files as `readSource` does, each within limits of time and memory: in a thread of its own, which is ended where
 * a file hangs it or makes it grow. So a file that was made to do harm is refused like any other that cannot be read.
 */
export class LimitedReader {
  readonly #limits: ReadingLimits;
  #worker: Worker | undefined;

  constructor(limits: ReadingLimits = LIMITS) {
    this.#limits = limits;
  }

  /** One file after the other. @param name the file, as diagnostics name it */
  read = async (bytes: Uint8Array, name: string, encoding?: Encoding): Promise<Reading> => {
    const outcome = await this.#run({ bytes, name, encoding });
    return typeof outcome === 'string' ? refuse('source-too-large', name, { detail: outcome }) : outcome;
  };

  /** Ends the thread, if it runs. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  /** @returns what stopped the reading, in Japanese, where it was stopped */
  async #run(job: ReadingJob): Promise<Reading | string> {
    const { seconds, heapMegabytes, growthMegabytes } = this.#limits;
    const before = process.memoryUsage.rss();
    const grown = () => (process.memoryUsage.rss() - before) / 1_000_000;
    this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    const worker = this.#worker;
    worker.ref();
    const { promise, resolve, reject } = Promise.withResolvers<Reading | string>();
    const onError = (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(MEMORY) : reject(error);
    worker.on('message', resolve);
    worker.on('error', onError);
    const clock = setTimeout(() => resolve(`${seconds}秒かけても読み終わらない中身`), seconds * 1000);
    const look = setInterval(() => {
      if (grown() > growthMegabytes) resolve(MEMORY);
    }, LOOK);
    worker.postMessage(job);
    const outcome = await promise.finally(() => {
      clearTimeout(clock);
      clearInterval(look);
      // Only our own: the thread has others, which it needs to go on.
      worker.off('message', resolve);
      worker.off('error', onError);
      // A reader that waits for nothing keeps no command from ending.
      worker.unref();
    });
    // What a thread has grown by it gives back at its end only.
    if (typeof outcome === 'string' || grown() > RESTART) await this.close();
    return outcome;
  }
}

const MEMORY = '読み取りに使うメモリが多すぎる中身';
