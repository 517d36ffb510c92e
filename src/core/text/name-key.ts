/**
 * What two ways of writing one name have in common: width of characters and white space are left out. For finding what
 * is the same, never for showing.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}
