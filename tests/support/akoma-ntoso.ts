import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const FOLDER = join(import.meta.dirname, '../fixtures/akoma-ntoso');
const file = (fileName: string) => ({ fileName, contents: readFileSync(join(FOLDER, fileName), 'utf8') });

/** What the schema of OASIS says against documents, each by its name; nothing where all are valid. */
export async function akomaNtosoFaults(documents: Readonly<Record<string, string>>): Promise<string[]> {
  const { valid, errors } = await validateXML({
    xml: Object.entries(documents).map(([fileName, contents]) => ({ fileName, contents })),
    extension: 'schema',
    schema: [file('akomantoso30-lenient.xsd')],
    preload: [file('xml.xsd')],
    // A whole corpus at once.
    maxMemoryPages: 32_768,
  });
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage);
}
