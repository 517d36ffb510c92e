/** Where Pagefind's bundle stands below the site's root, as Pagefind has it; no council may take the name. */
export const PAGEFIND_FOLDER = 'pagefind';
