#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

// `npm create shingiroku minutes` is `shingiroku init minutes`, by the version that this one depends on.
const require = createRequire(import.meta.url);
const manifest = require.resolve('shingiroku/package.json');
const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
process.argv.splice(2, 0, 'init');
await import(new URL(bin.shingiroku, pathToFileURL(manifest)).href);
