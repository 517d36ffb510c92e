/** The part of Eleventy's configuration that is used; the package is not installed beside this file. */
interface Configuration {
  addExtension(extension: string, options: { key: string }): void;
  addPassthroughCopy(paths: Record<string, string>): void;
  setQuietMode(quiet: boolean): void;
}

/** Markdown goes straight to markdown-it: nothing in the minutes is a template. */
export default function configure(configuration: Configuration) {
  configuration.addExtension('11ty.ts', { key: '11ty.js' });
  configuration.addPassthroughCopy({ static: '/' });
  configuration.setQuietMode(true);
  return {
    dir: { input: 'content', includes: '../_includes', output: 'public' },
    markdownTemplateEngine: false,
    templateFormats: ['md'],
  };
}
