import { z } from 'zod';
import { text, webAddress } from '../fields.ts';
import { brandingFields } from './branding.ts';

/** `archive.yaml`: the name and description of the whole archive. */
export const siteInfoSchema = z
  .strictObject({
    title: text.meta({ title: '書庫の名前', description: 'すべてのページの題に使われます。' }),
    description: text.meta({ title: '書庫の説明', description: 'トップページと検索サイトに示されます。' }),
    /** Whether the bundle is written that a site with Pagefind merges into its own search. */
    pagefind: z.boolean().default(false).meta({
      title: 'Pagefind の索引も作る',
      description: '自治体のサイトの検索（Pagefind）から会議録も探せるように、pagefind/ を書き出すとき true',
    }),
    licence: z
      .strictObject({
        name: text.meta({ title: 'ライセンスの名前', examples: ['クリエイティブ・コモンズ 表示 4.0 国際'] }),
        url: webAddress.optional().meta({ title: 'ライセンスのアドレス' }),
      })
      .optional()
      .meta({
        title: 'データのライセンス',
        description: '会議録とデータをどのような条件で使ってよいか。データのページとデータの一覧に示されます。',
      }),
    /** What is written for machines beside the pages. */
    data: z
      .strictObject({
        perMeeting: z.boolean().default(false).meta({
          title: '会議ごとのデータ',
          description:
            '会議ごとの JSON と Akoma Ntoso を、一つずつのファイルとしても公開するとき true（会議1件につき2ファイル増えます）',
        }),
      })
      .prefault({})
      .meta({ title: 'データ' }),
    feeds: z
      .strictObject({
        perSubject: z.boolean().default(false).meta({
          title: '所管課と条ごとの更新情報',
          description:
            '所管課と条例の条ごとにも更新情報（フィード）を公開するとき true（案件のある所管課と条ごとに2ファイル増えます）',
        }),
      })
      .prefault({})
      .meta({ title: '更新情報' }),
    ...brandingFields,
    cards: z
      .strictObject({
        perItem: z.boolean().default(false).meta({
          title: '案件ごとのカード',
          description:
            '案件のページへのリンクに添えられる画像（カード）を、審議会のものではなく案件ごとに描くとき true（案件1件につき1ファイル増えます）',
        }),
      })
      .prefault({})
      .meta({ title: 'リンクに添えられる画像' }),
  })
  .meta({ title: '書庫', description: '書庫全体の名前と説明（archive.yaml）' });

export type SiteInfo = z.infer<typeof siteInfoSchema>;

/** What an archive without `archive.yaml` is called. */
export const DEFAULT_SITE_INFO: SiteInfo = {
  title: '審議録',
  description: '審議会の会議録の書庫です。',
  pagefind: false,
  data: { perMeeting: false },
  feeds: { perSubject: false },
  cards: { perItem: false },
};
