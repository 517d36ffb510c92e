import { defineConfig } from 'astro/config';
import { readSiteUrl } from './src/infra/environment.ts';
import { livePreview } from './src/infra/preview/live-preview.ts';
import { examplesModule } from './src/infra/site/examples-module.ts';
import { pageApp } from './src/infra/site/page-app.ts';

const { origin, base, path } = readSiteUrl();

export default defineConfig({
  ...(origin === undefined ? {} : { site: origin }),
  base: path,
  trailingSlash: 'always',
  // A build renders the pages that changed by itself: decision 10.
  output: 'server',
  adapter: pageApp(new URL('./src/app.ts', import.meta.url)),
  build: {
    format: 'directory',
    inlineStylesheets: 'never',
    // Links to styles and scripts are otherwise made of the decoded path.
    ...(base === path ? {} : { assetsPrefix: base.replace(/\/$/, '') }),
  },
  devToolbar: { enabled: false },
  // Markdown is rendered in core/markdown; Astro's own highlighter would need inline styles.
  markdown: { syntaxHighlight: false },
  integrations: [livePreview()],
  vite: { plugins: [examplesModule()] },
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
