import { expect, expectAccessible, settled, test } from './support';

/** From the question to the requirement: who asks never meets who answers, and the words arrive all the same. */
test('a survey is written, answered on a phone without sign-in, counted, and an answer goes to the pool', async ({
  page,
  browser,
  signIn,
  appear,
}) => {
  await appear('zh-CN', 'light');
  await signIn('cs');
  const stamp = Date.now();
  const title = `升级前问一问 ${stamp}`;
  const words = `戴手套扫不了码 ${stamp}`;

  await test.step('a survey of the users before an upgrade', async () => {
    await page.goto('/value-realization/surveys');
    await settled(page);
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: '新建调研' });
    await dialog.getByRole('textbox', { name: /^标题/ }).fill(title);
    await dialog.locator('button[type=submit]').click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await page.getByRole('button', { name: '您多久用一次？' }).click();
    await page.getByRole('button', { name: '哪里最别扭？' }).click();
    await page.getByRole('button', { name: '下移第 1 题' }).click();
    await expect(page.getByRole('textbox', { name: '题面' }).first()).toHaveValue('哪里最别扭？');
    await page.getByRole('textbox', { name: '题面' }).first().press('Alt+ArrowDown');
    await expect(page.getByRole('textbox', { name: '题面' }).first()).toHaveValue('您多久用一次？');
    await page.getByRole('button', { name: '保存问题' }).click();
    await expect(page.getByText('问题已保存')).toBeVisible();
    await page.getByRole('button', { name: '开始收集' }).click();
    await expect(page.getByText('已开始收集')).toBeVisible();
  });

  const link = await test.step('an open link, shown once, with its code', async () => {
    await page.getByRole('tab', { name: /^链接/ }).click();
    await page.getByRole('button', { name: '生成链接' }).click();
    await page.getByRole('dialog', { name: '生成调研链接' }).locator('button[type=submit]').click();
    const made = page.getByRole('dialog', { name: '链接已生成' });
    await expect(made.getByRole('img', { name: '公开链接的二维码' })).toBeVisible();
    const address = (await made.locator('pre').innerText()).trim();
    expect(address).toMatch(/\/p\/[\w-]{22}$/);
    await made.getByRole('button', { name: '好了' }).click();
    return address;
  });

  await test.step('answered on a phone; what was typed survives a lost network', async () => {
    const stranger = await browser.newContext({ viewport: { width: 375, height: 740 }, locale: 'zh-CN' });
    const phone = await stranger.newPage();
    const calls: string[] = [];
    phone.on('request', (request) => calls.push(new URL(request.url()).pathname));
    await phone.goto(link);
    await expect(phone.getByRole('heading', { level: 1, name: title })).toBeVisible();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    await expectAccessible(phone, 'survey form');
    expect(calls.filter((path) => path.startsWith('/api/v1/me'))).toEqual([]);

    await phone.getByRole('button', { name: '提交' }).click();
    await expect(phone.getByText('这道题需要回答。')).toBeVisible();
    await phone.getByRole('radio', { name: '每周' }).check();
    await phone.getByRole('textbox', { name: /哪里最别扭/ }).fill(words);
    await phone.getByRole('textbox', { name: /邮箱/ }).fill(`worker-${stamp}@phone.example`);
    await stranger.setOffline(true);
    await phone.getByRole('button', { name: '提交' }).click();
    await expect(phone.getByText(/没有发出去/)).toBeVisible();
    await stranger.setOffline(false);
    await phone.reload();
    await expect(phone.getByRole('textbox', { name: /哪里最别扭/ })).toHaveValue(words);
    await expect(phone.getByRole('radio', { name: '每周' })).toBeChecked();
    await phone.getByRole('textbox', { name: /邮箱/ }).fill(`worker-${stamp}@phone.example`);
    await phone.getByRole('button', { name: '提交' }).click();
    await expect(phone.getByRole('heading', { name: '谢谢您的回答' })).toBeFocused();

    await phone.reload();
    await phone.getByRole('radio', { name: '每天' }).check();
    await phone.getByRole('textbox', { name: /邮箱/ }).fill(`Worker-${stamp}@phone.example`);
    await phone.getByRole('button', { name: '提交' }).click();
    await expect(phone.getByRole('heading', { name: '您已经回答过了' })).toBeVisible();
    await stranger.close();
  });

  await test.step('counted, and the words go to the pool, and come back', async () => {
    await page.reload();
    await page.getByRole('tab', { name: /^结果/ }).click();
    await expect(page.getByRole('heading', { name: '1 · 100% 选“每周”' })).toBeVisible();
    await expect(page.getByText(words)).toBeVisible();
    await page.getByRole('button', { name: '送入需求池' }).click();
    const pool = page.getByRole('dialog', { name: '送入需求池' });
    await pool.getByRole('radio', { name: '一条新需求' }).click();
    await pool.getByRole('textbox', { name: /新需求的标题/ }).fill(`戴手套也能扫码 ${stamp}`);
    await pool.locator('button[type=submit]').click();
    await expect(page.getByText('已送入需求池').first()).toBeVisible();
    await page.getByRole('link', { name: /已在需求池：戴手套也能扫码/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: `戴手套也能扫码 ${stamp}` })).toBeVisible();
    await expect(page.getByText(words).first()).toBeVisible();
  });

  await test.step('an ended link says so, calmly', async () => {
    await page.goBack();
    await page.getByRole('tab', { name: /^链接/ }).click();
    await page.getByRole('button', { name: '撤销公开链接的链接' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
    await expect(page.getByText('链接已撤销')).toBeVisible();
    const stranger = await browser.newContext({ locale: 'en-GB' });
    const late = await stranger.newPage();
    await late.goto(link);
    await expect(late.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
    await stranger.close();
  });
});
