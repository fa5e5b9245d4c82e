import type { Locator, Page } from '@playwright/test';
import { change, read, readyRequirement } from './api';
import { expect, settled, test } from './support';

test.use({ actionTimeout: 20_000 });

const pool = '/value-delivery/requirements';
const verb = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('button', { name: new RegExp(`^${name}`) });
const rail = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

test.beforeEach(async ({ appear }) => appear('zh-CN', 'light'));

test('ops screens and recommends, and is told by the boundary why it does not decide; the product manager decides', async ({
  page,
  signIn,
}) => {
  await signIn('ops');
  const one = await readyRequirement(page.request, `谁说了算 ${Date.now()}`);
  const status = async () => (await read<{ status: string }>(page.request, `${pool}/${one.id}`)).status;

  await test.step('ops may try, is refused with the rule and what to do instead, and nothing is decided', async () => {
    await open(page, `${pool}/${one.key}`);
    await expect(verb(page, '筛选')).toBeVisible();
    await expect(verb(page, '建议')).toBeVisible();
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: `决定 ${one.key}` });
    await dialog.getByRole('textbox', { name: /^理由/ }).fill('我们觉得该做');
    await dialog.locator('button[type=submit]').click();
    await expect(dialog.getByText(/产品经理/).first()).toBeVisible();
    expect(await status()).toBe('screened');
  });

  await test.step('the product manager has the same page, without ops’ verbs, and decides', async () => {
    await signIn('pm');
    await open(page, `${pool}/${one.key}`);
    await expect(verb(page, '筛选')).toHaveCount(0);
    await expect(verb(page, '建议')).toHaveCount(0);
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: `决定 ${one.key}` });
    await dialog.getByRole('textbox', { name: /^理由/ }).fill('赶上两家的续约');
    await dialog.locator('button[type=submit]').click();
    await expect(page.getByText(`${one.key}：接受`)).toBeVisible();
    expect(await status()).toBe('accepted');
  });
});

test('sales asks, follows what becomes of it with its reason, and judges nothing', async ({
  page,
  signIn,
}) => {
  const stamp = Date.now();
  const title = `投标要附的资质清单 ${stamp}`;
  await signIn('sales');

  const key = await test.step('a requirement is asked for from the pool', async () => {
    await open(page, pool);
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: '新建需求' });
    await dialog.getByRole('textbox', { name: /^一句话描述/ }).fill(title);
    await dialog.locator('button[type=submit]').click();
    await expect(dialog).toBeHidden();
    const found = await read<{ items: { key: string; title: string }[] }>(page.request, `${pool}?q=${stamp}`);
    return found.items.find((row) => row.title === title)?.key ?? '';
  });

  await test.step('neither screening nor deciding is offered', async () => {
    await open(page, `${pool}/${key}`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(verb(page, '补充原话')).toBeVisible();
    for (const name of ['筛选', '建议', '决定']) await expect(verb(page, name)).toHaveCount(0);
    await page.keyboard.press('d');
    await page.keyboard.press('s');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('ops leaves it out with a reason, and the reason reaches whoever asked', async () => {
    await signIn('ops');
    await change(
      page.request,
      'PUT',
      `${pool}/${key}/screening`,
      {
        outcome: 'out',
        reason: '资质清单可以从合同模板里直接导出',
        answeredBy: { method: '合同模板 → 导出资质清单' },
      },
      '*',
    );
    await signIn('sales');
    await open(page, '/inbox');
    const news = page.getByRole('link', { name: new RegExp(key) }).first();
    await expect(news).toBeVisible();
    await news.click();
    await expect(page).toHaveURL(new RegExp(`${pool}/`));
    await settled(page);
    await expect(page.getByText('已筛除').first()).toBeVisible();
    await expect(page.getByText('资质清单可以从合同模板里直接导出').first()).toBeVisible();
  });
});

test('customer success looks after customers and brings their words, but does not run the pool', async ({
  page,
  signIn,
}) => {
  await signIn('cs');
  await open(page, '/value-realization/customers');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/customers\/\d+$/);
  await settled(page);
  await expect(verb(page, '编辑')).toBeVisible();
  await open(page, pool);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByRole('status').filter({ hasText: '1' }).first()).toBeVisible();
  for (const name of ['指定跟进', '归档']) await expect(verb(page, name)).toHaveCount(0);
  await open(page, '/value-delivery/sync-meetings');
  await expect(verb(page, '新建例会')).toHaveCount(0);
});

test('a viewer reads everything and changes nothing', async ({ page, signIn }) => {
  await signIn('ops');
  const one = await readyRequirement(page.request, `只看不改 ${Date.now()}`);
  await signIn('viewer');

  await test.step('the pool: nothing to create, to edit in place or to do with many', async () => {
    await open(page, pool);
    await expect(page.getByRole('grid')).toBeVisible();
    await expect(page.getByRole('button', { name: /新建需求/ })).toHaveCount(0);
    await page.keyboard.press('c');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('j');
    await page.keyboard.press('F2');
    await expect(page.getByRole('grid').getByRole('textbox')).toHaveCount(0);
  });

  await test.step('a requirement: read, with no verb, no comment and no file to add', async () => {
    await open(page, `${pool}/${one.key}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const name of ['筛选', '建议', '决定', '编辑', '补充原话', '发送', '添加'])
      await expect(verb(page, name)).toHaveCount(0);
  });

  await test.step('places that are not theirs are not offered', async () => {
    await expect(rail(page, '需求池')).toBeVisible();
    await expect(rail(page, '导入')).toHaveCount(0);
    await open(page, '/settings/account');
    await expect(page.getByRole('link', { name: '操作记录' })).toHaveCount(0);
    await open(page, '/settings/people');
    await expect(verb(page, '邀请同事')).toHaveCount(0);
  });

  await test.step('and the server says so too', async () => {
    const me: { antiforgeryToken: string } = await (await page.request.get('/api/v1/me')).json();
    const answer = await page.request.patch(`/api/v1${pool}/${one.id}`, {
      data: { title: '改不了' },
      headers: { 'X-CSRF-Token': me.antiforgeryToken, 'If-Match': '*' },
    });
    expect(answer.status()).toBe(403);
  });
});

test('an administrator looks after people, keys and the trail, and has no business right by that', async ({
  page,
  signIn,
}) => {
  await signIn('admin');
  await open(page, '/');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(rail(page, '设置')).toBeVisible();
  for (const name of ['需求池', '需求数字', '产品周会', '导入'])
    await expect(rail(page, name)).toHaveCount(0);

  await open(page, '/settings/people');
  await expect(verb(page, '邀请同事')).toBeVisible();
  await open(page, '/settings/audit');
  await expect(page.getByRole('grid')).toBeVisible();

  await open(page, pool);
  await expect(page.getByText(/产品运营/).first()).toBeVisible();
  await expect(page.getByRole('gridcell')).toHaveCount(0);
});
