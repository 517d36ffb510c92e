/** Ideographs that no other word of the archive, the handbook or the generator has. */
const RARE = [...'鵺鼯鼱齁齆齉龠鬮鬱魘鰲鱶鷸鸛麝黐黴黻鼇鼈鼕齟齬龕'];

/** Words that must be nowhere in what is published, each told by the way that it could have come there. */
export class Secrets {
  readonly words = new Map<string, string>();

  /** A new secret. @param route how it is in the content, or around it */
  of(route: string): string {
    if (this.words.has(route)) throw new RangeError(`the route ${route} has a secret`);
    const count = this.words.size;
    const pick = (place: number): string => RARE[place % RARE.length] ?? '';
    const word = `鵺${pick(count)}${pick(Math.floor(count / RARE.length) + 7)}${pick(count + 11)}龕`;
    this.words.set(route, word);
    return word;
  }
}
