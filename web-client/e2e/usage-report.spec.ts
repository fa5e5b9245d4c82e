import { newest } from './places';
import { expect, expectAccessible, settled, test } from './support';

test.use({ actionTimeout: 20_000 });

test.beforeEach(async ({ appear }) => appear('zh-CN', 'light'));

const millimetres = (points: number): number => (points / 72) * 25.4;

test('a report is paper: a cover, its sections, A4', async ({ page, signIn }) => {
  await signIn('cs');
  const id = await newest(page.request, '/value-realization/usage-reports?limit=1&state=presented');
  await page.goto(`/value-realization/usage-reports/${id}`);
  await settled(page);
  for (const name of [
    '摘要',
    '用了什么',
    '有用而闲置的功能',
    '同类客户怎么用',
    '可以改进的地方',
    '成果与待办',
    '方法与脚注',
  ])
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  const file = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const sheets = [...file.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  expect(sheets.length).toBeGreaterThanOrEqual(6);
  for (const [, width, height] of sheets) {
    expect(Math.round(millimetres(Number(width)))).toBe(210);
    expect(Math.round(millimetres(Number(height)))).toBe(297);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  const cover = page.locator('article > header');
  await expect(cover).toHaveCSS('break-after', 'page');
  await expect(page.locator('section[data-section="idle"]')).toHaveCSS('break-before', 'page');
});

test('a report is presented by the keyboard and read by whoever holds its link until it is revoked', async ({
  page,
  signIn,
  browser,
}) => {
  await signIn('cs');
  const id = await newest(page.request, '/value-realization/usage-reports?limit=1&state=presented');
  await page.goto(`/value-realization/usage-reports/${id}`);
  await settled(page);
  await page.keyboard.press('f');
  const stage = page.getByRole('dialog', { name: '演示' });
  await expect(stage.getByText('1 / 8')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(stage.getByRole('heading', { name: '摘要' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();

  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: '只读链接' });
  await dialog.getByRole('button', { name: '生成链接' }).click();
  const link = (await dialog.locator('pre').innerText()).trim();
  await page.keyboard.press('Escape');

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await expect(stranger.getByRole('heading', { level: 2, name: '摘要' })).toBeVisible();
  await expectAccessible(stranger, 'published report');

  await page.keyboard.press('l');
  await page.getByRole('dialog', { name: '只读链接' }).getByRole('button', { name: '撤销链接' }).click();
  await expect(page.getByText('链接已撤销')).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByRole('heading', { level: 2, name: '摘要' })).toBeHidden();
  await stranger.context().close();
});
