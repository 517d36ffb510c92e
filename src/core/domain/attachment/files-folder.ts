/**
 * The folder of a council that holds its attachments, in the content folder and in addresses. Browsers load this file;
 * what reads a path from a record brings the library of schemas along.
 */
export const FILES_FOLDER = 'files';
