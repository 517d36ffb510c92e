import { z } from 'zod';
import { isoDate } from './fields.ts';

/** Fields of a record's header that say when it is published. */
export const publicationFields = {
  status: z.enum(['draft']).optional().meta({
    title: '下書き',
    description: 'draft と書いた記録は、検査されますが、公開されません。公開するときは、この行を消します。',
  }),
  publishFrom: isoDate.optional().meta({
    title: '公開を始める日',
    description: '書庫を作るときに渡した日付（--date）がこの日より前か、日付を渡さないときは、公開されません。',
  }),
};
