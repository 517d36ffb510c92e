import { readSiteUrl } from '../infra/environment.ts';
import type { Output } from './output.ts';

/** Tells whether SITE_URL can be used, and says what to write when it cannot. */
export function acceptSiteUrl(output: Output): boolean {
  try {
    readSiteUrl();
    return true;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    output.error(error.message);
    return false;
  }
}
