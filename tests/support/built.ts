import { resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '..', '..');

/** The content that the tested site was built from. */
export const CONTENT = resolve(PROJECT, 'content');
/** For copies in which records are changed and taken away: what was never published may be. */
export const isNoLedger = (path: string): boolean => !/[/\\]ledger$/.test(path);

/** The built site: `npm test` builds it first. */
export const DIST = resolve(PROJECT, 'dist');

/** Where the built site stands: SITE_URL as the build had it, else the root of any host. */
export const SITE_URL = new URL((process.env['SITE_URL'] || 'http://localhost/').replace(/\/?$/, '/'));
