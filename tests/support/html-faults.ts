import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import config from '../../.htmlvalidate.mjs';
import type { Site } from './site.ts';

/** What html-validate says of every page, warnings too, as `page:line:col rule: message`. */
export async function findHtmlFaults(site: Site): Promise<string[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const faults: string[] = [];
  for (const page of site.pages) {
    const report = await validator.validateString(page.source, page.file);
    for (const { messages } of report.results) {
      faults.push(...messages.map((m) => `${page.file}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
    }
  }
  return faults;
}
