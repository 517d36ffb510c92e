import { defineConfig } from 'html-validate';

/** The rules for the built pages: `npx html-validate dist`, and the HTML test. A rule is switched off with its reason only. */
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Official titles are long, and a title cut to 70 characters would no longer tell two inquiries apart.
    'long-title': 'off',
    // Files of the same origin come with the page, by the same way; a digest would guard them against nothing.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});
