import type { Span } from '../text/span.ts';
import type { ArticlePlace } from './law-citation.ts';

/** A citation as it stands in a text, before anyone asked what it means. */
export type Citation =
  | { readonly kind: 'law'; readonly span: Span; readonly name: string; readonly place: ArticlePlace | undefined }
  | { readonly kind: 'inquiry'; readonly span: Span; readonly number: number }
  | { readonly kind: 'criterion'; readonly span: Span; readonly name: string };

/** What a citation names, once exactly one thing was left. */
export type CitationTarget =
  | { readonly kind: 'law'; readonly law: string; readonly article: string | undefined }
  | { readonly kind: 'inquiry'; readonly id: string }
  | { readonly kind: 'criterion'; readonly id: string };
