import { defineConfig } from 'astro/config';
import { readSiteUrl } from './src/infra/environment.ts';
import { livePreview } from './src/infra/preview/live-preview.ts';

const { origin, base, path } = readSiteUrl();

export default defineConfig({
  ...(origin === undefined ? {} : { site: origin }),
  base: path,
  trailingSlash: 'always',
  // Rendering goes on while pages are being written.
  build: {
    format: 'directory',
    inlineStylesheets: 'never',
    concurrency: 8,
    // Links to styles and scripts are otherwise made of the decoded path.
    ...(base === path ? {} : { assetsPrefix: base.replace(/\/$/, '') }),
  },
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
      scriptDirective: { resources: ["'self'"] },
    },
  },
});
