import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { meetingWith, read } from './api';
import { expect, expectAccessible, settled, test } from './support';
import { dayOf, readCsv, readXlsx } from './tables';

const samples = process.env.PRODUCTOPS_SAMPLE_DATA ?? '';
const pool = (name: string): string => join(samples, 'pool', name);

test.use({ actionTimeout: 20_000 });
test.skip(samples === '', 'PRODUCTOPS_SAMPLE_DATA is empty: the real tables are not here');
test.setTimeout(300_000);

interface Import {
  id: number;
  state: string;
  source: string;
  encoding: string;
  rows: number;
  counts: Record<'create' | 'update' | 'unchanged' | 'merge' | 'skip' | 'fail', number>;
}

/** Through the wizard: upload, dry run, run, result. */
async function bring(page: Page, file: string, look?: (name: string) => Promise<void>): Promise<Import> {
  await page.goto('/imports/new');
  await settled(page);
  await look?.('new');
  await page.setInputFiles('input[type=file]', file);
  await expect(page).toHaveURL(/\/imports\/\d+$/);
  await settled(page);
  await look?.('columns');
  await page.getByRole('button', { name: '试算', exact: true }).click();
  await expect(page.getByRole('button', { name: /^导入 / })).toBeEnabled({ timeout: 60_000 });
  await settled(page);
  await look?.('dry-run');
  await page.getByRole('button', { name: /^导入 / }).click();
  await expect(page.getByRole('link', { name: '在需求池里查看' })).toBeVisible({ timeout: 120_000 });
  await settled(page);
  await look?.('result');
  const id = Number(/\d+$/.exec(page.url())?.[0]);
  return read<Import>(page.request, `/imports/${id}`);
}

const inAll = ({ counts }: Import): number =>
  counts.create + counts.update + counts.unchanged + counts.merge + counts.skip + counts.fail;

test('a real table becomes decisions: imported, screened, recommended, decided, exported', async ({
  page,
  complaints,
  signIn,
  appear,
}) => {
  await appear('zh-CN', 'light');
  await signIn('ops');

  const imported = await test.step('757 rows of GB18030 go through the wizard', async () => {
    const look = async (name: string) => {
      await page.screenshot({ path: `test-results/import/${name}.png` });
      await expectAccessible(page, name);
    };
    const done = await bring(page, pool('vscode_zh.gb18030.csv'), look);
    expect(done).toMatchObject({ state: 'done', rows: 757 });
    expect(done.encoding.toLowerCase()).toContain('gb');
    expect(inAll(done)).toBe(757);
    expect(done.counts.create + done.counts.merge).toBeGreaterThan(700);
    return done;
  });

  const list = `/value-delivery/requirements?importId=${imported.id}`;
  const source = new Set(
    readCsv(readFileSync(pool('vscode_zh.csv'), 'utf8'))
      .slice(1)
      .map((row) => row[5]?.trim()),
  );

  await test.step('the pool shows what came in', async () => {
    await page.getByRole('link', { name: '在需求池里查看' }).click();
    await settled(page);
    const { total, items } = await read<{ total: number; items: { title: string }[] }>(
      page.request,
      `${list}&limit=5&withTotal=true`,
    );
    expect(total).toBe(imported.counts.create);
    for (const { title } of items) expect(source).toContain(title);
    await expect(page.getByText(items[0]?.title ?? '').first()).toBeVisible();
  });

  const { items: three } = await read<{ items: { id: number; key: string; title: string }[] }>(
    page.request,
    `${list}&status=new&limit=3&sort=-score`,
  );
  expect(three).toHaveLength(3);
  for (const one of three) {
    await test.step(`${one.key} is screened and recommended by ops`, async () => {
      await page.goto(`/value-delivery/requirements/${one.key}`);
      await settled(page);
      await page.keyboard.press('s');
      const screening = page.getByRole('dialog', { name: `筛选 ${one.key}` });
      await screening.getByRole('radio', { name: '值得评审' }).click();
      await screening.getByRole('textbox', { name: /^理由/ }).fill('多人遇到，没有绕开的办法');
      await screening.locator('button[type=submit]').click();
      await expect(page.getByText(`${one.key} 已筛选`)).toBeVisible();
      await page.keyboard.press('e');
      const recommending = page.getByRole('dialog', { name: `建议 ${one.key}` });
      await recommending.getByRole('textbox', { name: /^依据 1$/ }).fill('近 90 天同类问题 12 起');
      await recommending.getByRole('textbox', { name: /判断/ }).fill('不修会继续流失中文用户');
      await recommending.getByRole('textbox', { name: /目标版本/ }).fill('2.14');
      await recommending.locator('button[type=submit]').click();
      await expect(page.getByText(`${one.key} 的建议已提交`)).toBeVisible();
    });
  }

  await test.step('the product manager decides them in a meeting by keyboard', async () => {
    await signIn('pm');
    const meeting = await meetingWith(
      page.request,
      '产品周会',
      three.map((one) => one.id),
    );
    await page.goto(`/value-delivery/sync-meetings/${meeting}?item=${three[0]?.key}`);
    await settled(page);
    await page.screenshot({ path: 'test-results/import/meeting.png' });
    const verdicts = [
      { key: 'a', reason: '下个版本就做' },
      { key: 'd', reason: '等上游修复后再看' },
      { key: 'r', reason: '不是产品的问题，附上了绕开的办法' },
    ];
    for (const [place, { key, reason }] of verdicts.entries()) {
      await expect(page.getByRole('heading', { level: 2, name: three[place]?.title ?? '' })).toBeVisible();
      await page.keyboard.press(key);
      await expect(page.getByRole('textbox', { name: /^理由/ })).toBeFocused();
      await page.keyboard.type(reason);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: '会议纪要' }).getByText(reason)).toBeVisible();
    }
    await page.getByRole('button', { name: '结束并发纪要' }).click();
    await page
      .getByRole('dialog', { name: '结束这次周会？' })
      .getByRole('button', { name: '结束并发纪要' })
      .click();
    await expect(page).toHaveURL(/minutes$/);
    await settled(page);
    for (const { reason } of verdicts) await expect(page.getByText(reason).first()).toBeVisible();
  });

  await test.step('CSV and XLSX of it read back equal', async () => {
    const file = async (format: string) =>
      (await page.request.get(`/api/v1${list}&sort=id&format=${format}`)).body();
    const csv = readCsv((await file('csv')).toString('utf8'));
    const xlsx = readXlsx(await file('xlsx'));
    expect(csv).toHaveLength(imported.counts.create + 1);
    expect(xlsx).toHaveLength(csv.length);
    const same = (text: string, cell: string | number | undefined): boolean => {
      if (cell === undefined || cell === '') return text === '';
      if (typeof cell === 'string') return text === cell || text === `'${cell}`;
      return Number(text) === cell || text.slice(0, 10) === dayOf(cell);
    };
    const different = csv.flatMap((row, line) =>
      row.flatMap((text, column) => {
        const cell = xlsx[line]?.[column];
        return same(
          text.replaceAll('\r\n', '\n'),
          typeof cell === 'string' ? cell.replaceAll('\r\n', '\n') : cell,
        )
          ? []
          : [{ line, column, text: text.slice(0, 80), cell: String(cell).slice(0, 80) }];
      }),
    );
    expect(different).toEqual([]);
    const text = csv.map((row) => row.join('\u0001')).join('\n');
    for (const one of three) expect(text).toContain(one.key);
    expect(text).toContain('下个版本就做');
  });
  expect(complaints).toEqual([]);
});

for (const { name, file, source } of [
  { name: 'Jira', file: 'jira_cloud_bom_test.csv', source: 'jira' },
  { name: 'Linear', file: 'linear/linear_export_real.csv', source: 'linear' },
]) {
  test(`an export of ${name} is recognised, and a second time it changes nothing`, async ({
    page,
    signIn,
    appear,
  }) => {
    await appear('zh-CN', 'light');
    await signIn('ops');
    const first = await bring(page, pool(file));
    expect(first).toMatchObject({ state: 'done', source });
    expect(first.counts.create + first.counts.merge).toBeGreaterThan(0);
    expect(inAll(first)).toBe(first.rows);

    await page.goto('/imports/new');
    await settled(page);
    await page.setInputFiles('input[type=file]', pool(file));
    await expect(page).toHaveURL(/\/imports\/\d+$/);
    await expect(page.getByText('已沿用上次的对应关系')).toBeVisible();
    await page.getByRole('button', { name: '试算', exact: true }).click();
    await expect(page.getByText(/试算完成/)).toBeVisible({ timeout: 60_000 });
    const again = await read<Import>(page.request, `/imports/${/\d+$/.exec(page.url())?.[0]}`);
    expect(again.counts).toMatchObject({ create: 0, update: 0, merge: 0, fail: first.counts.fail });
    await expect(page.getByRole('button', { name: /^导入 / })).toBeDisabled();
  });
}
