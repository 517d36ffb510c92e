import { writePackage } from './package/write-package.ts';

/** Compiles the generator into `dist-package/`, which `npm pack` and `npm publish` put into the package. */
const { files, types } = writePackage();
console.log(`dist-package/: ${files} files, ${types} of them declarations`);
