import { fillIn, places } from './places';
import { expect, expectAccessible, type Language, settled, type Theme, test } from './support';

const languages: readonly Language[] = ['zh-CN', 'en'];
const themes: readonly Theme[] = ['light', 'dark'];

for (const language of languages) {
  for (const theme of themes) {
    test(`every page in ${language}, ${theme}`, async ({ page, complaints, signIn, appear }) => {
      await appear(language, theme);
      const folder = `test-results/tour/${language}-${theme}`;
      for (const place of places) {
        if (place.signedOut) await page.context().clearCookies();
        else await signIn('ops');
        await page.goto(await fillIn(place.path, page.request));
        await settled(page);
        await page.screenshot({ path: `${folder}/${place.name}.png` });
        await expectAccessible(page, place.name);
        expect(complaints, place.name).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      }
    });

    test(`what opens over the pool in ${language}, ${theme}`, async ({
      page,
      complaints,
      signIn,
      appear,
    }) => {
      await appear(language, theme);
      await signIn('ops');
      await page.goto('/value-delivery/requirements');
      await settled(page);
      const opened = async (name: string) => {
        await settled(page);
        await page.screenshot({ path: `test-results/tour/${language}-${theme}/pool-${name}.png` });
        await expectAccessible(page, name);
        expect(complaints, name).toEqual([]);
      };

      await page.keyboard.press('j');
      await page.keyboard.press('Space');
      await expect(page.locator('[data-peek]')).toBeVisible();
      await opened('peek');

      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox')).toBeFocused();
      await page.keyboard.type('xqc');
      await opened('palette');
      await page.keyboard.press('Escape');

      await page.keyboard.press('f');
      await expect(page.getByRole('dialog')).toBeVisible();
      await opened('filter');
      await page.keyboard.press('Escape');

      await page.keyboard.press('x');
      await opened('selection');
      await page.keyboard.press('Escape');

      await page.keyboard.press('c');
      await expect(page.getByRole('dialog')).toBeVisible();
      await opened('create');
    });
  }
}
