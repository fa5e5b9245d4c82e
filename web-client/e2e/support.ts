import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';

export type Role = 'ops' | 'pm' | 'sales' | 'cs' | 'implementation' | 'marketing' | 'viewer' | 'admin';
export type Language = 'zh-CN' | 'en';
export type Theme = 'light' | 'dark';

const demoPassword = 'demo-productops';

/** A Chinese face for machines that have none: slices of Noto Sans SC, each fetched when a character of it is drawn. */
const fontFolder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));
const fontSlices = ['400', '600'].flatMap((weight) =>
  [
    ...readFileSync(join(fontFolder, `${weight}.css`), 'utf8').matchAll(
      /files\/([^)]+\.woff2)[^}]*unicode-range:\s*([^;}]+)/g,
    ),
  ].map((match) => ({
    weight,
    file: match[1] ?? '',
    range: match[2] ?? '',
  })),
);

async function bringChineseFont(page: Page): Promise<void> {
  await page.route('**/test-fonts/*', (route) =>
    route.fulfill({
      path: join(fontFolder, 'files', route.request().url().split('/').at(-1) ?? ''),
      contentType: 'font/woff2',
    }),
  );
  await page.addInitScript((slices) => {
    for (const { weight, file, range } of slices) {
      document.fonts.add(
        new FontFace('Noto Sans SC', `url(/test-fonts/${file})`, { weight, unicodeRange: range }),
      );
    }
  }, fontSlices);
}

/** What a page must not say: errors, and refusals of the content security policy. */
function watch(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' && !message.location().url.includes('/api/')) heard.push(message.text());
  });
  return heard;
}

interface Fixtures {
  /** Everything that went wrong on the page so far. */
  complaints: string[];
  signIn: (role: Role) => Promise<void>;
  appear: (language: Language, theme: Theme) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  complaints: async ({ page }, use) => {
    const heard = watch(page);
    await bringChineseFont(page);
    await use(heard);
    expect(heard).toEqual([]);
  },
  signIn: async ({ page }, use) => {
    await use(async (role) => {
      const answer = await page.request.post('/api/v1/session', {
        data: { email: `${role}@demo.example`, password: demoPassword },
      });
      expect(answer.ok(), await answer.text()).toBe(true);
    });
  },
  appear: async ({ page }, use) => {
    await use(async (language, theme) => {
      await page.addInitScript(
        ([locale, colours]) => {
          localStorage.setItem('productops.locale', locale);
          localStorage.setItem('productops.theme', colours);
        },
        [language, theme] as const,
      );
    });
  },
});

/** Nothing is on its way any more: no skeleton, nothing busy, fonts here, motion over. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(
      document
        .getAnimations()
        .filter((one) => one.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
        .map((one) => one.finished.catch(() => undefined)),
    );
  });
}

export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join('\n  ')}`,
  );
  expect(found, where).toEqual([]);
}

export { expect };
