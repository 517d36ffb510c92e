import { type ListedFile, MANIFEST_FILE, type Manifest, SIGNATURE_FILE } from './manifest.ts';

/** What is wrong with one file of a site. */
export interface FileFault {
  readonly path: string;
  readonly kind: 'changed' | 'missing' | 'extra';
}

/** How a site differs from its manifest. */
export interface Comparison {
  /** Sorted by path. */
  readonly faults: readonly FileFault[];
  /** Files that the host or the generator keeps for itself, which no manifest lists. */
  readonly passedOver: readonly string[];
}

/** Not in the manifest, though a build writes them. */
const OWN: ReadonlySet<string> = new Set([MANIFEST_FILE, SIGNATURE_FILE, '.shingiroku']);
/** What hosts have put beside a site, and read for themselves. */
const OF_HOSTS = /^(?:CNAME|\.nojekyll|\.htaccess|\.git\/.*|\.well-known\/.*)$/;
/** What hosts take for themselves and may show to nobody. */
const TAKEN_BY_HOSTS = /^(?:_headers|_redirects|CNAME)$|(?:^|\/)\./;

/**
 * Compares a site in a folder with its manifest.
 * @param found every file of the folder
 */
export function compareFolder({ files }: Manifest, found: readonly ListedFile[]): Comparison {
  const known = new Map(found.map((file) => [file.path, file]));
  const listed = new Set(files.map(({ path }) => path));
  const rest = found.map(({ path }) => path).filter((path) => !listed.has(path) && !OWN.has(path));
  return {
    faults: [
      ...files.flatMap((file) => faultOf(file, known.get(file.path))),
      ...rest.filter((path) => !OF_HOSTS.test(path)).map((path): FileFault => ({ path, kind: 'extra' })),
    ].sort((a, b) => (a.path < b.path ? -1 : 1)),
    passedOver: rest.filter((path) => OF_HOSTS.test(path)),
  };
}

/**
 * Compares a site at an address with its manifest: what is there beside, nobody can ask.
 * @param found what the address answered with; undefined where it has no such file
 */
export function compareAnswers({ files }: Manifest, found: (path: string) => ListedFile | undefined): Comparison {
  const all = files.flatMap((file) => faultOf(file, found(file.path)));
  const isTaken = ({ path, kind }: FileFault) => kind === 'missing' && TAKEN_BY_HOSTS.test(path);
  return { faults: all.filter((fault) => !isTaken(fault)), passedOver: all.filter(isTaken).map(({ path }) => path) };
}

function faultOf(listed: ListedFile, found: ListedFile | undefined): FileFault[] {
  if (!found) return [{ path: listed.path, kind: 'missing' }];
  const isSame = found.bytes === listed.bytes && found.sha256 === listed.sha256;
  return isSame ? [] : [{ path: listed.path, kind: 'changed' }];
}
