import { createApp } from 'astro/app/entrypoint';

/**
 * The pages, bundled once for each version of the generator: a build asks this for one page after another
 * (`infra/site/page-bundle.ts`).
 */
export const app = createApp({ streaming: false });

// A site that any web server can hold says in the page what else would be said in a header.
const { csp } = app.getManifest();
if (csp) Object.assign(csp, { cspDestination: 'meta' });

// A page that cannot be rendered ends the build, which says why; Astro would write an error page in its place.
app.renderError = async (_request, { error, status }) => {
  throw error ?? new Error(`status ${status}`);
};
app.logger.options.level = 'silent';
