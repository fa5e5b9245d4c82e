import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const api = process.env.PRODUCTOPS_API ?? 'http://127.0.0.1:5080';

/** The development server serves published links as the product does: by a page of their own. */
const publishedLinks: Plugin = {
  name: 'published-links',
  configureServer(server) {
    server.middlewares.use((request, _, next) => {
      if (request.url?.startsWith('/p/')) request.url = '/published.html';
      next();
    });
  },
};

export default defineConfig({
  plugins: [react(), publishedLinks],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: 'dist',
    manifest: true,
    target: 'es2023',
    // A data: URL would need a wider content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index.html', 'published.html'],
      // The first page lists what every other one needs: a hundred names are a kilobyte, so they are short.
      output: { chunkFileNames: 'assets/[hash:7].js', assetFileNames: 'assets/[hash:7][extname]' },
    },
  },
  server: {
    proxy: { '/api': { target: api, changeOrigin: false }, '/health': api, '/openapi': api, '/swagger': api },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
  },
});
