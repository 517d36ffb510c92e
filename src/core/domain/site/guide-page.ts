import { z } from 'zod';
import { ordinal, text } from '../fields.ts';

/** The frontmatter of a page of the handbook, `guide/*.md`. `order` is its place in the guide's list. */
export const guideHeaderSchema = z
  .strictObject({
    title: text.meta({ title: 'ページの題' }),
    description: text.meta({ title: 'ページの説明', description: '手引の一覧に示されます。' }),
    order: ordinal.meta({ title: '並び順', description: '手引の一覧で小さい番号から並びます。' }),
  })
  .meta({ title: '手引のページ', description: '手引のページの見出し情報（guide/*.md）' });

/** A page of the handbook; `index` is the first. */
export interface GuidePage extends z.infer<typeof guideHeaderSchema> {
  readonly id: string;
  /** Markdown. */
  readonly body: string;
}
