import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';

/** The Chromium of the npm package, unpacked once to the temporary folder; another one by PRODUCTOPS_TEST_BROWSER. */
const executablePath = process.env.PRODUCTOPS_TEST_BROWSER ?? (await chromium.executablePath());

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.PRODUCTOPS_URL ?? 'http://127.0.0.1:5080',
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: ['--no-sandbox'] },
  },
});
