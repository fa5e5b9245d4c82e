import type { Locator, Page } from '@playwright/test';
import { change, read, readyRequirement } from './api';
import { expect, settled, test } from './support';

test.use({ actionTimeout: 20_000 });

const pool = '/value-delivery/requirements';

/** Goes on by Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 25; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted, 'not reached by Tab').toBeFocused();
}

/** Somebody writing with an input method: letters on their way, Enter that picks a word, the word. */
async function compose(page: Page, letters: string, word: string, whileComposing: () => Promise<void>) {
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', {
    text: letters,
    selectionStart: letters.length,
    selectionEnd: letters.length,
  });
  await input.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await whileComposing();
  await input.send('Input.insertText', { text: word });
  await input.detach();
}

test.beforeEach(async ({ appear, page }) => {
  await appear('zh-CN', 'light');
  // Whoever reaches for the mouse fails.
  await page.addInitScript(() =>
    addEventListener(
      'pointerdown',
      () => {
        throw new Error('the mouse was used');
      },
      { capture: true },
    ),
  );
});

test('a requirement is found, looked at, screened and decided without a mouse', async ({ page, signIn }) => {
  const stamp = Date.now();
  await signIn('ops');
  const one = await change<{ id: number; key: string }>(page.request, 'POST', pool, {
    title: `离线盘点 ${stamp}`,
  });
  const ready = await readyRequirement(page.request, `离线领料 ${stamp}`);
  const stored = (id: number) =>
    read<{ status: string; screening: { reason: string } | null; decision: { reason: string } | null }>(
      page.request,
      `${pool}/${id}`,
    );

  await test.step('ops screens from the pool, the list staying where it is', async () => {
    await page.goto(`${pool}?q=${stamp}&sort=id`);
    await settled(page);
    await page.keyboard.press('j');
    await page.keyboard.press('Space');
    await expect(page.locator('[data-peek]')).toContainText(`离线盘点 ${stamp}`);
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: `筛选 ${one.key}` });
    await tabTo(page, dialog.getByRole('radio', { name: '值得评审' }));
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByRole('radio', { name: '筛除' })).toBeChecked();
    await page.keyboard.press('ArrowLeft');
    await expect(dialog.getByRole('radio', { name: '值得评审' })).toBeChecked();
    await tabTo(page, dialog.getByRole('textbox', { name: /^理由/ }));
    await page.keyboard.type('仓库在地下，没有网络');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText(`${one.key} 已筛选`)).toBeVisible();
    expect(await stored(one.id)).toMatchObject({
      status: 'screened',
      screening: { reason: '仓库在地下，没有网络' },
    });
    await expect(page.locator('[data-peek]')).toContainText('待评审');
  });

  await test.step('and takes it back by ⌘Z', async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await stored(one.id)).status).toBe('new');
  });

  await test.step('the product manager decides, verdict by arrow, sent by Ctrl Enter', async () => {
    await signIn('pm');
    await page.goto(`${pool}?q=${stamp}&sort=id`);
    await settled(page);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${pool}/${ready.key}$`));
    await settled(page);
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: `决定 ${ready.key}` });
    await tabTo(page, dialog.getByRole('radio', { name: '接受' }));
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByRole('radio', { name: '暂缓' })).toBeChecked();
    await tabTo(page, dialog.getByRole('textbox', { name: /^理由/ }));
    await page.keyboard.type('等离线盘点一起做');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(`${ready.key}：暂缓`)).toBeVisible();
    expect(await stored(ready.id)).toMatchObject({
      status: 'later',
      decision: { reason: '等离线盘点一起做' },
    });
  });
});

test('the palette goes anywhere and does anything: by pinyin, by a record’s words, by an action’s name', async ({
  page,
  signIn,
}) => {
  const stamp = Date.now();
  await signIn('ops');
  const one = await change<{ key: string }>(page.request, 'POST', pool, { title: `电子围栏提醒 ${stamp}` });
  await page.goto('/');
  await settled(page);
  const box = page.getByRole('combobox');
  const ask = async (text: string) => {
    await page.keyboard.press('Control+k');
    await expect(box).toBeFocused();
    await page.keyboard.type(text);
  };

  await test.step('to a page by the initials of its name', async () => {
    await ask('kh');
    await expect(page.getByRole('option', { name: /^客户/ })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/value-realization\/customers/);
    await settled(page);
  });

  await test.step('to a record by its words', async () => {
    await ask(`电子围栏 ${stamp}`);
    const hit = page.getByRole('option', { name: new RegExp(`电子围栏提醒 ${stamp}`) });
    await expect(hit).toBeVisible();
    for (let presses = 0; presses < 12 && (await hit.getAttribute('aria-selected')) !== 'true'; presses += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${pool}/`));
    await expect(page.getByRole('heading', { level: 1, name: `电子围栏提醒 ${stamp}` })).toBeVisible();
    await settled(page);
  });

  await test.step('to what can be done here', async () => {
    await ask('筛选');
    await expect(page.getByRole('option', { name: /^筛选/ }).first()).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: `筛选 ${one.key}` })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test('an input method is left alone: its keys run no shortcut, send no form and choose nothing', async ({
  page,
  signIn,
}) => {
  const stamp = Date.now();
  await signIn('ops');
  const one = await change<{ id: number; key: string }>(page.request, 'POST', pool, {
    title: `班前点名 ${stamp}`,
  });

  await test.step('in the palette Enter picks the word, not the entry', async () => {
    await page.goto(`${pool}/${one.key}`);
    await settled(page);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await compose(page, 'ke hu', '客户', async () => {
      await expect(page.getByRole('combobox')).toBeVisible();
      await expect(page).toHaveURL(new RegExp(one.key));
    });
    await expect(page.getByRole('combobox')).toHaveValue('客户');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('combobox')).toHaveCount(0);
  });

  await test.step('in a form Enter ends the composition and nothing else', async () => {
    await page.keyboard.press('i');
    const dialog = page.getByRole('dialog', { name: `编辑 ${one.key}` });
    const title = dialog.getByRole('textbox', { name: /^一句话描述/ });
    await tabTo(page, title);
    await page.keyboard.press('Control+a');
    await compose(page, 'ban qian', '班前会签到', async () => {
      await expect(dialog).toBeVisible();
    });
    await expect(title).toHaveValue('班前会签到');
    const now = await read<{ title: string }>(page.request, `${pool}/${one.id}`);
    expect(now.title).toBe(`班前点名 ${stamp}`);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('in a cell of the pool Enter keeps the editor open until the word is there', async () => {
    await page.goto(`${pool}?q=${stamp}`);
    await settled(page);
    await page.keyboard.press('j');
    await page.keyboard.press('F2');
    const editor = page.getByRole('grid').getByRole('textbox');
    await expect(editor).toBeFocused();
    await page.keyboard.press('End');
    await compose(page, 'an', '安', async () => {
      await expect(editor).toBeFocused();
    });
    await page.keyboard.press('Enter');
    await expect(editor).toHaveCount(0);
    await expect
      .poll(async () => (await read<{ title: string }>(page.request, `${pool}/${one.id}`)).title)
      .toBe(`班前点名 ${stamp}安`);
  });
});
