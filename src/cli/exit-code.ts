/** How the checking commands end, so that scripts can tell a mistake in a record from a mistake in the command. */
export const EXIT = {
  /** No errors; there may be warnings. */
  ok: 0,
  /** The content has errors. */
  contentHasErrors: 1,
  /** The command could not do its work: a folder, file, revision or option that is not there. */
  commandFailed: 2,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
