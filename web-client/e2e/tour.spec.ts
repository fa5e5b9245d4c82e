import type { Page } from '@playwright/test';
import { places, records } from './places';
import { barriers, expect, type Language, settled, type Theme, test } from './support';

const languages: readonly Language[] = ['zh-CN', 'en'];
const themes: readonly Theme[] = ['light', 'dark'];

/** What is wrong with a page: empty, in the wrong language, wider than the window, a text's key where the text is missing. */
async function faults(page: Page, language: Language): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    return {
      lang: document.documentElement.lang,
      words: (document.querySelector('main')?.innerText ?? '').trim().length,
      tooWide: root.scrollWidth - root.clientWidth,
      text: document.body.innerText,
    };
  });
  return [
    ...(seen.lang === language ? [] : [`it is in ${seen.lang}`]),
    ...(seen.words > 15 ? [] : ['it is empty']),
    ...(seen.tooWide > 0 ? [`it is ${seen.tooWide} px wider than the window`] : []),
    ...(seen.text.match(keys) ?? []).map((key) => `the text of ${key} is missing`),
  ];
}

const keys =
  /(?<![\w./@-])(problem|error|rule|kind|field|list|status|verdict|column|destination|action)s?\.[a-z][A-Za-z]+\b/g;

/** The page in both themes; its pictures are kept. The dark one differs by its colours alone. */
async function look(page: Page, where: string, language: Language, complaints: string[]): Promise<void> {
  const found: string[] = [];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    await settled(page);
    if (theme === 'light') found.push(...(await faults(page, language)));
    await page.screenshot({ path: `test-results/tour/${language}-${theme}/${where}.png` });
    found.push(...(await barriers(page, theme === 'dark' ? ['color-contrast'] : undefined)));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft([...found, ...complaints.splice(0)], where).toEqual([]);
}

// The pictures are the trace.
test.use({ trace: 'off' });
test.setTimeout(600_000);

for (const language of languages) {
  test(`every page in ${language}, light and dark`, async ({ page, complaints, signIn, appear }) => {
    await appear(language);
    await signIn('ops');
    const found = await records(page.request);
    let by = 'ops';
    for (const { name, path, as = 'ops' } of places) {
      if (as !== by) {
        if (as === 'nobody') await page.context().clearCookies();
        else await signIn(as);
        by = as;
      }
      await page.goto(path.replace(/\{(\w+)\}/g, (_, record: string) => found[record] ?? record));
      await look(page, name, language, complaints);
    }
  });

  test(`what opens over the pool in ${language}, light and dark`, async ({
    page,
    complaints,
    signIn,
    appear,
  }) => {
    await appear(language);
    await signIn('ops');
    await page.goto('/value-delivery/requirements');
    await settled(page);

    await page.keyboard.press('j');
    await page.keyboard.press('Space');
    await expect(page.locator('[data-peek]')).toBeVisible();
    await look(page, 'pool-peek', language, complaints);

    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('xqc');
    await look(page, 'pool-palette', language, complaints);
    await page.keyboard.press('Escape');

    await page.keyboard.press('f');
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, 'pool-filter', language, complaints);
    await page.keyboard.press('Escape');

    await page.keyboard.press('x');
    await look(page, 'pool-selection', language, complaints);
    await page.keyboard.press('Escape');

    await page.keyboard.press('c');
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, 'pool-create', language, complaints);
  });
}
