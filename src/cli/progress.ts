import { SingleBar } from 'cli-progress';

/** Tells how far a step of known length has come. */
export interface Progress {
  readonly advance: () => void;
  readonly end: () => void;
}

/** A bar with count and time left, for a terminal. */
export function drawBar(label: string, total: number, stream: NodeJS.WritableStream): Progress {
  const bar = new SingleBar({
    format: `${label} {bar} {value}/{total}件 残り{eta_formatted}`,
    barsize: 24,
    hideCursor: true,
    stream,
  });
  bar.start(total, 0);
  return { advance: () => bar.increment(), end: () => bar.stop() };
}

/** A plain line at each quarter, for logs. */
export function printQuarters(label: string, total: number, print: (text: string) => void): Progress {
  let done = 0;
  return {
    advance: () => {
      done += 1;
      const reached = (count: number) => Math.floor((count * 4) / total);
      if (reached(done) > reached(done - 1)) print(`${label} ${done}/${total}件`);
    },
    end: () => {},
  };
}
