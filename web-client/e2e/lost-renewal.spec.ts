import type { Page } from '@playwright/test';
import { change, read } from './api';
import { expect, expectAccessible, settled, test } from './support';

test.use({ actionTimeout: 20_000 });

const pool = '/value-delivery/requirements';
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** The titles of the pool's rows as they stand, the first on top. */
async function order(page: Page, stamp: string): Promise<string[]> {
  await page.goto(`${pool}?q=${stamp}&sort=-score`);
  await settled(page);
  const rows = page.getByRole('grid').getByRole('row').filter({ hasText: stamp });
  await expect(rows).toHaveCount(2);
  return (await rows.allInnerTexts()).map((text) => (text.includes('断网') ? 'wanted' : 'other'));
}

test('a renewal lost for a requirement moves it up the pool, and each side shows the other', async ({
  page,
  signIn,
  appear,
  another,
}) => {
  const stamp = `丢${Date.now()}`;
  const customer = `丢约客户 ${stamp}`;
  const title = `断网也能签收 ${stamp}`;
  await appear('zh-CN', 'light');
  const pm = await another('pm');
  await pm.addInitScript(() => localStorage.setItem('productops.locale', 'zh-CN'));
  await signIn('cs');
  const { id: customerId } = await change<{ id: number }>(
    page.request,
    'POST',
    '/value-realization/customers',
    {
      name: customer,
    },
  );
  await change(page.request, 'POST', '/value-realization/contracts', {
    customerId,
    name: '主合同',
    startsOn: day(-340),
    endsOn: day(25),
    amount: 9_900_000,
  });
  const wanted = await change<{ id: number; key: string }>(page.request, 'POST', pool, { title });
  await change(page.request, 'POST', pool, { title: `导出更快 ${stamp}`, priorityClass: 'efficiency' });
  const score = async () => (await read<{ score: number }>(page.request, `${pool}/${wanted.id}`)).score;
  const before = await score();

  await test.step('the product manager has it below the other one', async () => {
    expect(await order(pm, stamp)).toEqual(['other', 'wanted']);
    await pm.goto(`${pool}/${wanted.key}`);
    await settled(pm);
    await expect(pm.getByRole('heading', { name: /续约卡在它上面/ })).toHaveCount(0);
  });

  await test.step('customer success says on the board that the renewal is lost, and over what', async () => {
    await page.goto('/value-realization/renewals');
    await settled(page);
    await page.getByRole('button', { name: new RegExp(customer) }).click();
    await expect(page.locator('[data-peek]').getByRole('heading', { name: customer })).toBeVisible();
    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog', { name: `${customer} 的续约结果` });
    await dialog.getByRole('radio', { name: '已丢' }).click();
    await dialog.getByRole('textbox', { name: /^说明/ }).fill('机房没有网络，签收不了，等了半年');
    await dialog.getByRole('checkbox', { name: '缺功能' }).click();
    await dialog.getByRole('combobox', { name: '卡在这些需求上' }).fill(stamp);
    await page.getByRole('option', { name: new RegExp(title) }).click();
    await dialog.locator('button[type=submit]').click();
    await expect(page.getByText(`已记录“${customer}”的续约结果`)).toBeVisible();
  });

  await test.step('the pool has it on top, with a higher score', async () => {
    expect(await order(pm, stamp)).toEqual(['wanted', 'other']);
    expect(await score()).toBeGreaterThan(before);
  });

  await test.step('its peek and its page show the money, why, and the way to the renewal', async () => {
    await pm.keyboard.press('j');
    await pm.keyboard.press('Space');
    await expect(pm.locator('[data-peek]').getByRole('heading', { name: /续约卡在它上面/ })).toContainText(
      '已丢 ¥990',
    );
    await pm.goto(`${pool}/${wanted.key}`);
    await settled(pm);
    await expect(pm.getByText('机房没有网络，签收不了，等了半年')).toBeVisible();
    await expect(pm.getByRole('heading', { name: /续约卡在它上面/ })).toContainText('已丢 ¥990');
    await expectAccessible(pm, 'requirement with a lost renewal');
  });

  await test.step('from the requirement to the renewal, and from there back', async () => {
    await pm.getByRole('link', { name: `看${customer}的续约` }).click();
    await expect(pm).toHaveURL(/renewals\?peek=\d+/);
    const peek = pm.locator('[data-peek]');
    await expect(peek.getByRole('heading', { name: customer })).toBeVisible();
    await expect(peek.getByText('已丢').first()).toBeVisible();
    await settled(pm);
    await peek.getByRole('link', { name: new RegExp(wanted.key) }).click();
    await expect(pm).toHaveURL(new RegExp(`${pool}/${wanted.key}$`));
  });
});
