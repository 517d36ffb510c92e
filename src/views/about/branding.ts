import { accentColours } from '../../core/domain/site/accent.ts';
import type { SiteInfo } from '../../core/domain/site/site-info.ts';
import { parseMarkdown } from '../../core/markdown/body/syntax.ts';
import { renderHtml } from '../../core/markdown/html/html.ts';

interface OuterLink {
  readonly label: string;
  readonly url: string;
}

/** Whose site it is, as every page shows it; what the archive does not say is missing. */
export interface Branding {
  readonly owner: string | undefined;
  readonly logo: { readonly src: string; readonly alt: string } | undefined;
  /** Rules of a style sheet. */
  readonly accent: string | undefined;
  readonly theme: string | undefined;
  readonly headerLinks: readonly OuterLink[];
  readonly contact: string | undefined;
  /** Terms, licence, privacy, accessibility and what else the archive names. */
  readonly footerLinks: readonly OuterLink[];
  /** HTML of the archive's own words, by their place. */
  readonly texts: Readonly<Partial<Record<'notice' | 'home' | 'source' | 'notFound', string>>>;
  readonly analytics: SiteInfo['analytics'];
}

const made = new WeakMap<SiteInfo, Branding>();

/** The same for every page of a site: made once. @param href turns a site-absolute address into one under the base path */
export function brandingOf(info: SiteInfo, href: (address: string) => string): Branding {
  const known = made.get(info) ?? makeBranding(info, href);
  made.set(info, known);
  return known;
}

function makeBranding(info: SiteInfo, href: (address: string) => string): Branding {
  const { owner, logo, accent, theme, header, footer, licence, texts = {}, analytics } = info;
  const at = (file: string) => href(`/${file.split('/').map(encodeURIComponent).join('/')}`);
  const named: readonly (readonly [string, string | undefined])[] = [
    ['利用規約', footer?.terms],
    [`データのライセンス（${licence?.name}）`, licence?.url],
    ['プライバシーポリシー', footer?.privacy],
    ['団体のウェブアクセシビリティ方針', footer?.accessibility],
  ];
  return {
    owner,
    logo: logo && { src: at(logo.file), alt: logo.alt },
    accent: accent && accentRules(accent),
    theme: theme && at(theme),
    headerLinks: header?.links ?? [],
    contact: footer?.contact,
    footerLinks: [
      ...named.flatMap(([label, url]) => (url === undefined ? [] : [{ label, url }])),
      ...(footer?.links ?? []),
    ],
    texts: Object.fromEntries(
      Object.entries(texts).flatMap(([place, source]) =>
        source === undefined ? [] : [[place, renderHtml(parseMarkdown(source).children)]],
      ),
    ),
    analytics,
  };
}

/** On screens only, and not where readers force their own colours: those rules of the site's styles stay. */
function accentRules(accent: string): string {
  const { light, lightHover, dark, darkHover } = accentColours(accent);
  const roles = (colour: string, hover: string) =>
    `:root{--accent:${colour};--accent-hover:${hover};--brand-line:0.25rem solid ${colour}}`;
  return (
    `@media screen and (forced-colors:none){${roles(light, lightHover)}}` +
    `@media screen and (forced-colors:none) and (prefers-color-scheme:dark){${roles(dark, darkHover)}}`
  );
}
