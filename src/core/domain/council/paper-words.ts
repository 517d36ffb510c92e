import { z } from 'zod';
import { slug, text } from '../fields.ts';

const rows = z
  .array(text)
  .optional()
  .meta({ title: '案件シートの見出し', description: '案件シートの行の見出しの言葉' });

const sheetTerms = (title: string, description: string) =>
  z
    .array(z.strictObject({ id: slug.optional().meta({ title: 'id' }), label: text.meta({ title: '呼び名' }), rows }))
    .optional()
    .meta({ title, description });

const listWords = (title: string) =>
  z
    .strictObject({
      label: text.optional().meta({ title: '一覧の名前' }),
      description: text.optional().meta({ title: '一覧の説明', description: '{council} は審議会の名前になります。' }),
    })
    .optional()
    .meta({ title });

/** Fields of a `council.yaml` that complete the preset's words for case sheets, lists of names and criteria. */
export const paperWordsFields = {
  sheet: z
    .strictObject({
      opens: z
        .array(text)
        .optional()
        .meta({ title: '案件シートの始まり', description: '案件シートの表の、左上の見出し' }),
      counterparties: sheetTerms('相手方', '案件の相手方の呼び名と、それを書く行の見出し'),
      dataItems: z
        .strictObject({ label: text.optional().meta({ title: '呼び名' }), rows })
        .optional()
        .meta({ title: '取り扱う情報の項目' }),
      departments: sheetTerms('課の関わり方', '所管のほかの関わり方の呼び名と、その課を書く行の見出し'),
    })
    .optional()
    .meta({ title: '案件シートの言葉', description: '種類（preset）にないもの' }),
  names: z
    .strictObject({ counterparties: listWords('相手方の一覧'), 'data-items': listWords('取り扱う情報の項目の一覧') })
    .optional()
    .meta({ title: '一覧の言葉' }),
  criteria: z
    .strictObject({
      label: text.optional().meta({ title: '呼び名' }),
      title: text.optional().meta({ title: 'ページの題' }),
      description: text.optional().meta({ title: 'ページの説明', description: '{council} は審議会の名前になります。' }),
      lead: text.optional().meta({ title: 'ページの初めの文' }),
    })
    .optional()
    .meta({ title: '基準の言葉', description: 'criteria.yaml の表の呼び名' }),
};
