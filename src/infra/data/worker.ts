import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { fileDigest } from '../file-digest.ts';
import { ContentWriter } from './write-content.ts';
import type { FromWriter, ToWriter } from './writing.ts';

if (!parentPort) throw new Error('data/worker.ts runs as a worker only');
const port = parentPort;
const send = (message: FromWriter): void => port.postMessage(message);

let answer: (json: string) => void = () => {};
const writer = new ContentWriter((rows) => {
  send({ type: 'asks', rows });
  return new Promise((done) => {
    answer = done;
  });
});

let last = Promise.resolve();
port.on('message', (message: ToWriter) => {
  if (message.type === 'rows') answer(message.json);
  // What fails ends the thread, and its parent is told why.
  else last = last.then(() => write(message));
});

async function write({ file, content }: Extract<ToWriter, { type: 'file' }>): Promise<void> {
  const bytes = await writer.bytesOf(content);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes, { flag: 'wx' });
  send({ type: 'written', facts: { bytes: bytes.length, digest: fileDigest(bytes) } });
}
