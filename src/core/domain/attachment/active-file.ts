/** Endings of files that a browser opens as a page of its own, with whatever programs they hold. */
export const ACTIVE_ENDINGS = [
  'htm',
  'html',
  'mht',
  'mhtml',
  'shtml',
  'svg',
  'svgz',
  'xht',
  'xhtml',
  'xml',
  'xsl',
  'xslt',
] as const;

/** True for a file that could run a program at the address of the archive, once somebody opens it. */
export const isActiveFile = (path: string): boolean =>
  ACTIVE_ENDINGS.some((ending) => path.toLowerCase().endsWith(`.${ending}`));
