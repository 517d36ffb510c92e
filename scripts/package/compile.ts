import { stripTypeScriptTypes } from 'node:module';

/**
 * A module as JavaScript: Node strips no types under `node_modules`. The types make room for blanks, so that a line and
 * column of an error is that of the source.
 */
export const compileModule = (source: string): string => renameImports(stripTypeScriptTypes(source));

/** Modules name each other, and their workers, by a literal path with its ending; nothing else in the source does. */
export const renameImports = (source: string): string =>
  source.replace(/(['"])(\.{1,2}\/[^'"\n]+)\.ts\1/g, '$1$2.js$1');
