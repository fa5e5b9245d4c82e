import type { Page } from '@playwright/test';
import { change, read } from './api';
import { enter, expect, expectAccessible, settled, test } from './support';

test.use({ actionTimeout: 20_000 });

test.beforeEach(async ({ appear }) => appear('zh-CN', 'light'));

const list = '/api/v1/value-delivery/requirements?limit=1';

test('an API key is made, shown once, used over REST, and revoked', async ({
  page,
  signIn,
  playwright,
  baseURL,
}) => {
  const name = `每晚同步 ${Date.now()}`;
  await signIn('ops');
  await page.goto('/settings/api-keys');
  await settled(page);

  const secret = await test.step('the secret is shown once, with a call that works', async () => {
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: '新建密钥' });
    await dialog.getByRole('textbox', { name: /^名称/ }).fill(name);
    await expect(dialog.getByRole('button', { name: '生成密钥' })).toBeDisabled();
    await dialog
      .locator('fieldset > div')
      .filter({ hasText: '价值传递' })
      .getByRole('checkbox', { name: '读' })
      .check();
    await dialog.getByRole('button', { name: '生成密钥' }).click();
    const shown = page.getByRole('dialog', { name: /只显示这一次/ });
    await expect(shown).toBeVisible();
    await expectAccessible(page, 'secret');
    const text = (await shown.getByRole('region', { name: '密钥', exact: true }).innerText()).trim();
    await expect(shown.getByRole('region', { name: '试一下' })).toContainText(`Bearer ${text}`);
    await shown.getByRole('button', { name: '我已保存' }).click();
    await expect(shown).toBeHidden();
    return text;
  });

  await test.step('afterwards only its beginning can be seen', async () => {
    await page.reload();
    await settled(page);
    const row = page.getByRole('row').filter({ hasText: name });
    await expect(row).toContainText(secret.slice(0, 5));
    await expect(page.locator('body')).not.toContainText(secret);
    await expect(row).toContainText('还没用过');
  });

  const program = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { Authorization: `Bearer ${secret}` },
  });
  await test.step('a program reads with it, and no more than its scope', async () => {
    expect((await program.get(list)).status()).toBe(200);
    const refused = await program.post('/api/v1/value-delivery/requirements', { data: { title: '不行' } });
    expect(refused.status()).toBe(403);
    await page.reload();
    await settled(page);
    await expect(page.getByRole('row').filter({ hasText: name })).not.toContainText('还没用过');
  });

  await test.step('revoked, it opens nothing any more', async () => {
    await page.getByRole('button', { name: `撤销“${name}”` }).click();
    const sure = page.getByRole('dialog', { name: `撤销“${name}”？` });
    await sure.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(page.getByText(`已撤销“${name}”`)).toBeVisible();
    expect((await program.get(list)).status()).toBe(401);
    await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0);
    await page.getByRole('checkbox', { name: '显示已撤销和已过期的' }).check();
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText('已撤销');
  });
  await program.dispose();
});

/** Whoever was invited chooses a password by the link and is in. */
async function accept(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await settled(page);
  const [first, again] = [page.locator('input').nth(0), page.locator('input').nth(1)];
  await first.fill(password);
  await again.fill(`${password}?`);
  await expect(page.locator('button[type=submit]')).toBeDisabled();
  await again.fill(password);
  await page.locator('button[type=submit]').click();
  await expect(page).not.toHaveURL(/invitation/);
  await settled(page);
}

test('a colleague is invited by a link, chooses a password, speaks their language everywhere, and ends their sessions', async ({
  page,
  signIn,
  another,
}) => {
  const stamp = Date.now();
  const email = `xinren.${stamp}@demo.example`;
  const first = 'three quiet green lamps';
  const second = 'four loud yellow lamps';

  const link = await test.step('the administrator hands over a link, shown once', async () => {
    await signIn('admin');
    await page.goto('/settings/people');
    await settled(page);
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: '邀请同事' });
    await dialog.getByRole('textbox', { name: /^姓名/ }).fill(`新人 ${stamp}`);
    await dialog.getByRole('textbox', { name: /^邮箱/ }).fill(email);
    await dialog.getByRole('checkbox', { name: /^销售/ }).check();
    await dialog.getByRole('button', { name: '生成邀请链接' }).click();
    const shown = page.getByRole('dialog', { name: `把链接发给新人 ${stamp}` });
    const text = (await shown.getByRole('region', { name: '一次性链接' }).innerText()).trim();
    await shown.getByRole('button', { name: '我已复制' }).click();
    await expect(page.getByRole('row').filter({ hasText: email })).toContainText('已邀请');
    return new URL(text).pathname;
  });

  const desk = await another();
  await test.step('the link opens once, and leads in', async () => {
    await accept(desk, link, first);
    await expect(desk.getByRole('heading', { level: 1, name: new RegExp(`新人 ${stamp}`) })).toBeVisible();
    const late = await another();
    await late.goto(link);
    await settled(late);
    for (const place of [0, 1]) await late.locator('input').nth(place).fill('five calm purple lamps');
    await late.locator('button[type=submit]').click();
    await expect(late.locator('main')).toContainText(/链接/);
    await expect(late).toHaveURL(/invitation/);
  });

  await test.step('the language chosen here is the language on another machine', async () => {
    await desk.goto('/settings/account');
    await settled(desk);
    await desk.getByRole('radio', { name: 'English' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: 'My account' })).toBeVisible();
    await expect
      .poll(async () => (await read<{ user: { language: string } }>(desk.request, '/me')).user.language)
      .toBe('en');
    const phone = await another();
    await enter(phone, email, first);
    await phone.goto('/settings/account');
    await expect(phone.getByRole('heading', { level: 1, name: 'My account' })).toBeVisible();
    expect(await phone.evaluate(() => document.documentElement.lang)).toBe('en');
    await phone.getByRole('radio', { name: '简体中文' }).click();
    await expect(phone.getByRole('heading', { level: 1, name: '我的账号' })).toBeVisible();
    await expect
      .poll(async () => (await read<{ user: { language: string } }>(phone.request, '/me')).user.language)
      .toBe('zh-CN');
    await desk.reload();
    await expect(desk.getByRole('heading', { level: 1, name: '我的账号' })).toBeVisible();
  });

  const status = async (who: Page) => (await who.request.get('/api/v1/me')).status();
  const other = await another();
  await enter(other, email, first);

  await test.step('a new password ends the sessions elsewhere, this one goes on', async () => {
    expect(await status(other)).toBe(200);
    await desk.goto('/settings/account');
    await settled(desk);
    await desk.getByLabel('现在的密码').fill('not the password');
    await desk.getByLabel('新密码', { exact: true }).fill(second);
    await desk.getByLabel('再输一次新密码').fill(second);
    await desk.getByRole('button', { name: '修改密码' }).click();
    await expect(desk.getByLabel('现在的密码')).toHaveAttribute('aria-invalid', 'true');
    await desk.getByLabel('现在的密码').fill(first);
    await desk.getByRole('button', { name: '修改密码' }).click();
    await expect(desk.getByText('密码已修改，其他设备已退出')).toBeVisible();
    expect(await status(other)).toBe(401);
    expect(await status(desk)).toBe(200);
    await other.goto('/settings/account');
    await expect(other).toHaveURL(/sign-in/);
    expect((await other.request.post('/api/v1/session', { data: { email, password: first } })).ok()).toBe(
      false,
    );
    await enter(other, email, second);
  });

  await test.step('sign out everywhere means here too', async () => {
    await desk.reload();
    await settled(desk);
    await desk.getByRole('button', { name: '全部退出' }).click();
    await desk
      .getByRole('dialog', { name: '在所有设备上退出？' })
      .getByRole('button', { name: '全部退出' })
      .click();
    await expect(desk).toHaveURL(/sign-in/);
    expect(await status(desk)).toBe(401);
    expect(await status(other)).toBe(401);
  });

  await test.step('and whoever leaves is let in no more', async () => {
    const { items } = await read<{ items: { id: number; email: string }[] }>(
      page.request,
      '/users?limit=200',
    );
    const gone = items.find((one) => one.email === email);
    await change(page.request, 'PATCH', `/users/${gone?.id}`, { active: false }, '*');
    const again = await other.request.post('/api/v1/session', { data: { email, password: second } });
    expect(again.ok()).toBe(false);
  });
});
