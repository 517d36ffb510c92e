/** What stops the reading of a file that is larger or deeper than any minutes; `message` says in Japanese how. */
export class TooLarge extends Error {}
