import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
} from '@playwright/test';

export type Role = 'ops' | 'pm' | 'sales' | 'cs' | 'implementation' | 'marketing' | 'viewer' | 'admin';
export type Language = 'zh-CN' | 'en';
export type Theme = 'light' | 'dark';

export const demoPassword = 'demo-productops';

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

/** Calls that a page waits for, and when the last of them ended. A stream of events never ends and is not waited for. */
const traffic = new WeakMap<Page, { open: Set<Request>; begun: number; quietSince: number }>();

function countTraffic(page: Page): void {
  const seen = { open: new Set<Request>(), begun: 0, quietSince: Date.now() };
  traffic.set(page, seen);
  const ended = (request: Request) => {
    if (seen.open.delete(request)) seen.quietSince = Date.now();
  };
  page.on('request', (request) => {
    if (request.resourceType() === 'eventsource') return;
    seen.open.add(request);
    seen.begun += 1;
  });
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
}

async function prepare(page: Page): Promise<string[]> {
  countTraffic(page);
  await bringChineseFont(page);
  return watch(page);
}

/** Language and theme as this machine remembers them; without a theme the system's is shown. */
const remember = (page: Page, language: Language, theme: Theme | undefined) =>
  page.addInitScript(
    ([locale, colours]) => {
      localStorage.setItem('productops.locale', locale);
      if (colours) localStorage.setItem('productops.theme', colours);
    },
    [language, theme] as const,
  );

/** Signs the page's browser in. */
export async function enter(page: Page, email: string, password = demoPassword): Promise<void> {
  const answer = await page.request.post('/api/v1/session', { data: { email, password } });
  expect(answer.ok(), await answer.text()).toBe(true);
}

interface Fixtures {
  /** Everything that went wrong on the page so far. */
  complaints: string[];
  signIn: (role: Role) => Promise<void>;
  appear: (language: Language, theme?: Theme) => Promise<void>;
  /** A further browser with nothing remembered: a colleague, or the same person elsewhere. */
  another: (role?: Role) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ page }, use) => {
      const heard = await prepare(page);
      await use(heard);
      expect(heard).toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ page }, use) => {
    await use((role) => enter(page, `${role}@demo.example`));
  },
  appear: async ({ page }, use) => {
    await use(async (language, theme) => {
      await remember(page, language, theme);
    });
  },
  another: async ({ browser }, use) => {
    const opened: { context: BrowserContext; heard: string[] }[] = [];
    await use(async (role) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      opened.push({ context, heard: await prepare(page) });
      if (role) await enter(page, `${role}@demo.example`);
      return page;
    });
    for (const { context, heard } of opened) {
      await context.close();
      expect(heard).toEqual([]);
    }
  },
});

/** Nothing is on its way any more: no call, nothing busy, fonts here, motion over; and drawing it has asked for nothing new. */
export async function settled(page: Page): Promise<void> {
  const seen = traffic.get(page);
  if (seen === undefined) throw new Error('Only pages of the fixtures are watched');
  await page.waitForLoadState('load');
  await expect(page.locator('main')).toContainText(/\S/);
  let begun: number;
  do {
    await expect
      .poll(() => seen.open.size === 0 && Date.now() - seen.quietSince > 100, { intervals: [30] })
      .toBe(true);
    begun = seen.begun;
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all(
        document
          .getAnimations()
          .filter((one) => one.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
          .map((one) => one.finished.catch(() => undefined)),
      );
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
  } while (seen.begun !== begun);
}

/** What axe finds, in words; `only` these rules where they are named. */
export async function barriers(page: Page, only?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (only) axe.withRules([...only]);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join('\n  ')}`,
  );
}

export async function expectAccessible(page: Page, where: string): Promise<void> {
  expect(await barriers(page), where).toEqual([]);
}

export { expect };
