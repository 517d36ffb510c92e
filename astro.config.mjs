import { defineConfig } from 'astro/config';
import { astroConfig } from './src/infra/astro/config.ts';

export default defineConfig(astroConfig());
