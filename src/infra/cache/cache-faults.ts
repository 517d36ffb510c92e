/** What went wrong with caches; a build goes on without them, and says so once. */
export class CacheFaults {
  /** Files that were not what was written. */
  readonly damaged: string[] = [];
  /** Why nothing could be kept, the first time. */
  unkept: unknown;

  /** Does something that only keeps what could be made again. */
  keep(write: () => void): void {
    if (this.unkept !== undefined) return;
    try {
      write();
    } catch (error) {
      this.unkept = error;
    }
  }
}
