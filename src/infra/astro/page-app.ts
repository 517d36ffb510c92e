import type { AstroIntegration } from 'astro';

/**
 * Has Astro bundle the pages as an application that a build asks for pages, instead of rendering them.
 * @param entry the module that exports the application
 */
export function pageApp(entry: URL): AstroIntegration {
  return {
    name: 'shingiroku-page-app',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'shingiroku-page-app',
          entrypointResolution: 'auto',
          serverEntrypoint: entry,
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        }),
    },
  };
}
