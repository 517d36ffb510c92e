import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument, PasswordException, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** pdf.js's own data: Japanese character maps, and the metrics of fonts that a document need not embed. */
const PACKAGE = fileURLToPath(new URL('../..', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')));

type Opening = { readonly status: 'opened'; readonly document: PDFDocumentProxy } | { readonly status: 'encrypted' };

/** Opens a document without drawing anything. @throws what pdf.js says of a damaged one */
export async function openDocument(bytes: Uint8Array): Promise<Opening> {
  const task = getDocument({
    // A copy: pdf.js takes the memory for itself.
    data: new Uint8Array(bytes),
    cMapUrl: join(PACKAGE, 'cmaps/'),
    standardFontDataUrl: join(PACKAGE, 'standard_fonts/'),
    wasmUrl: join(PACKAGE, 'wasm/'),
    iccUrl: join(PACKAGE, 'iccs/'),
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return { status: 'opened', document: await task.promise };
  } catch (error) {
    await task.destroy();
    if (error instanceof PasswordException) return { status: 'encrypted' };
    throw error;
  }
}
