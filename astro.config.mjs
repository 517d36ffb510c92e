import { defineConfig } from 'astro/config';
import { readSiteUrl } from './src/infra/environment.ts';
import { livePreview } from './src/infra/live-preview.ts';

const { origin, base } = readSiteUrl();

export default defineConfig({
  ...(origin === undefined ? {} : { site: origin }),
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Markdown is rendered in core/markdown; Astro's own highlighter would need inline styles.
  markdown: { syntaxHighlight: false },
  integrations: [livePreview()],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // Pagefind compiles WebAssembly and runs it in a worker of this origin.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
});
