import { runMain } from 'citty';
import { benchLighthouse } from './bench/lighthouse.ts';

await runMain(benchLighthouse);
