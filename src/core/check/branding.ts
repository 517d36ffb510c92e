import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../domain/meeting/meeting.ts';
import { isReadable, usableAccent, whiteContrast } from '../domain/site/accent.ts';
import type { SiteInfo } from '../domain/site/site-info.ts';

/**
 * The colour must be readable, and the files that are named must be there.
 * @param published paths below `public/`; undefined where nobody has looked
 */
export function* checkBranding(
  { accent, logo, theme }: SiteInfo,
  locate: Locate,
  published: readonly string[] | undefined,
): Iterable<Diagnostic> {
  if (accent !== undefined && !isReadable(accent)) {
    const params = { accent, contrast: whiteContrast(accent), usable: usableAccent(accent) };
    yield diagnose('accent-unreadable', locate(['accent']), params);
  }
  const named = [
    [logo?.file, ['logo', 'file']],
    [theme, ['theme']],
  ] as const;
  for (const [name, path] of named) {
    if (name === undefined || published === undefined || published.includes(name)) continue;
    yield diagnose('public-file-missing', locate(path), { name });
  }
}
