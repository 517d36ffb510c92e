import { ruled, slug } from '../fields.ts';

/**
 * What a kind of items cannot be called: other fields of a record's header, other parts of a council's addresses, of
 * now and of pages to come, and other fragments of a meeting's page.
 */
const TAKEN: ReadonlySet<string> = new Set([
  ...[
    'attendees',
    'contact',
    'date',
    'items',
    'period',
    'place',
    'record',
    'session',
    'speakers',
    'time',
    'visitors',
    'privacy',
  ],
  ...['withheld', 'promises', 'kind', 'quorum', 'signatories', 'attachments', 'status'],
  ...['counterparties', 'criteria', 'data-items', 'departments', 'files', 'laws', 'ledger', 'meetings', 'members'],
  ...['opinions', 'statistics', 'undertakings', 'drafts', 'corrections'],
  ...['document', 'header', 'notes', 'part', 'summary', 'u', 'version', 'unlisted', 'category'],
]);

/** The key of a kind of items, in a record's header and in addresses. */
export const itemKindKey = ruled(
  slug,
  (value) => !TAKEN.has(value),
  '会議録のほかの項目やアドレスと重ならない名前にする',
);
