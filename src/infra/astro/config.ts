import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { IS_PACKAGE, PROJECT_ROOT, readSiteUrl } from '../environment.ts';
import { livePreview } from '../preview/live-preview.ts';
import { examplesModule } from './examples-module.ts';
import { pageApp } from './page-app.ts';

/** How Astro makes pages of the templates, in the checkout and in the package, for wherever the site will live. */
export function astroConfig(): AstroUserConfig {
  const { origin, base, path } = readSiteUrl();
  return {
    srcDir: join(PROJECT_ROOT, 'src'),
    publicDir: join(PROJECT_ROOT, 'public'),
    ...(origin === undefined ? {} : { site: origin }),
    base: path,
    trailingSlash: 'always',
    // A build renders the pages that changed by itself: decision 10.
    output: 'server',
    adapter: pageApp(pathToFileURL(join(PROJECT_ROOT, 'src', IS_PACKAGE ? 'app.js' : 'app.ts'))),
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
  };
}
