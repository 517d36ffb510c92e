import { measurePagefind } from './bench/pagefind/measure.ts';

await measurePagefind();
