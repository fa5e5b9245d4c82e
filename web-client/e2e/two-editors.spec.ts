import type { Page } from '@playwright/test';
import { change, read } from './api';
import { expect, settled, test } from './support';

interface Stored {
  title: string;
  endGoal: string | null;
}

interface Past {
  items: { by: { name: string } | null; changes: { field: string; from: unknown; to: unknown }[] }[];
}

test.use({ actionTimeout: 20_000 });

const title = /^一句话描述/;
const goal = /^目的/;

async function openEditor(page: Page, key: string) {
  await page.goto(`/value-delivery/requirements/${key}`);
  await settled(page);
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: `编辑 ${key}` });
  await expect(dialog.getByRole('textbox', { name: title })).toBeVisible();
  return dialog;
}

const submit = (dialog: ReturnType<Page['getByRole']>) => dialog.locator('button[type=submit]').click();

test('two people edit the same requirement: the second is told, sees both versions, and nothing is lost', async ({
  page,
  signIn,
  appear,
  another,
}) => {
  await appear('zh-CN', 'light');
  await signIn('ops');
  const stamp = Date.now();
  const path = '/value-delivery/requirements';
  const made = await change<{ id: number; key: string }>(page.request, 'POST', path, {
    title: `夜班交接 ${stamp}`,
    endGoal: '交接不漏单',
  });
  const stored = () => read<Stored>(page.request, `${path}/${made.id}`);
  const colleague = await another('pm');

  await test.step('both have the same version before them, the first one saves', async () => {
    const first = await openEditor(page, made.key);
    const second = await openEditor(colleague, made.key);
    await first.getByRole('textbox', { name: title }).fill(`夜班交接要签字 ${stamp}`);
    await second.getByRole('textbox', { name: title }).fill(`夜班交接要拍照 ${stamp}`);
    await second.getByRole('textbox', { name: goal }).fill('第二天早上当场就能接手');
    await submit(first);
    await expect(page.getByRole('heading', { level: 1, name: `夜班交接要签字 ${stamp}` })).toBeVisible();
    await submit(second);
  });

  const conflict = colleague.getByRole('dialog', { name: '别人刚刚改过这条记录' });
  await test.step('the second is told and sees both versions, field by field', async () => {
    await expect(conflict).toBeVisible();
    const row = conflict.getByRole('row', { name: /一句话描述/ });
    await expect(row.getByRole('radio', { name: `夜班交接要拍照 ${stamp}` })).toBeChecked();
    await expect(row.getByRole('radio', { name: `夜班交接要签字 ${stamp}` })).not.toBeChecked();
    await expect(conflict.getByRole('row', { name: /最终目的/ })).toContainText('交接不漏单');
    expect(await stored()).toMatchObject({ title: `夜班交接要签字 ${stamp}`, endGoal: '交接不漏单' });
    await colleague.screenshot({ path: 'test-results/two-editors/conflict.png' });
  });

  await test.step('whoever closes it has everything typed still there', async () => {
    await colleague.keyboard.press('Escape');
    const again = colleague.getByRole('dialog', { name: `编辑 ${made.key}` });
    await expect(again.getByRole('textbox', { name: title })).toHaveValue(`夜班交接要拍照 ${stamp}`);
    await expect(again.getByRole('textbox', { name: goal })).toHaveValue('第二天早上当场就能接手');
    await submit(again);
    await expect(conflict).toBeVisible();
  });

  await test.step('one field of each is kept', async () => {
    await conflict.getByRole('radio', { name: `夜班交接要签字 ${stamp}` }).check();
    await conflict.getByRole('button', { name: '按所选保存' }).click();
    await expect(conflict).toBeHidden();
    await expect(colleague.getByRole('heading', { level: 1, name: `夜班交接要签字 ${stamp}` })).toBeVisible();
    expect(await stored()).toMatchObject({
      title: `夜班交接要签字 ${stamp}`,
      endGoal: '第二天早上当场就能接手',
    });
  });

  await test.step('a version that was given up stands in the history', async () => {
    const theirs = await openEditor(colleague, made.key);
    await change(page.request, 'PATCH', `${path}/${made.id}`, { title: `夜班交接三方签字 ${stamp}` }, '*');
    await theirs.getByRole('textbox', { name: title }).fill(`夜班交接扫码 ${stamp}`);
    await submit(theirs);
    await conflict.getByRole('button', { name: '按所选保存' }).click();
    await expect(conflict).toBeHidden();
    expect((await stored()).title).toBe(`夜班交接扫码 ${stamp}`);
    const { items } = await read<Past>(page.request, `${path}/${made.id}/history`);
    expect(items[0]?.changes).toContainEqual({
      field: 'title',
      from: `夜班交接三方签字 ${stamp}`,
      to: `夜班交接扫码 ${stamp}`,
    });
  });
});

test('a cell of the pool that somebody else has changed is not overwritten unseen', async ({
  page,
  signIn,
  appear,
  another,
}) => {
  await appear('zh-CN', 'light');
  await signIn('ops');
  const stamp = Date.now();
  const path = '/value-delivery/requirements';
  const made = await change<{ id: number }>(page.request, 'POST', path, { title: `备件到货提醒 ${stamp}` });
  const stored = async () => (await read<Stored>(page.request, `${path}/${made.id}`)).title;
  const colleague = await another('pm');
  await colleague.goto(`${path}?q=${stamp}`);
  await settled(colleague);
  const cell = (text: string) => colleague.getByRole('gridcell', { name: new RegExp(`${text} ${stamp}`) });
  const conflict = colleague.getByRole('dialog', { name: '别人刚刚改过这条记录' });
  const write = async (text: string) => {
    await colleague.keyboard.press('F2');
    const editor = colleague.getByRole('grid').getByRole('textbox');
    await expect(editor).toBeFocused();
    await editor.fill(`${text} ${stamp}`);
    await colleague.keyboard.press('Enter');
  };

  await test.step('both versions are shown, and the colleague’s is taken', async () => {
    await expect(cell('备件到货提醒')).toBeVisible();
    await colleague.keyboard.press('j');
    await change(page.request, 'PATCH', `${path}/${made.id}`, { title: `备件到货通知 ${stamp}` }, '*');
    await write('备件到货短信');
    await expect(conflict.getByRole('radio', { name: `备件到货短信 ${stamp}` })).toBeChecked();
    await conflict.getByRole('radio', { name: `备件到货通知 ${stamp}` }).check();
    await conflict.getByRole('button', { name: '按所选保存' }).click();
    await expect(conflict).toBeHidden();
    await expect(cell('备件到货通知')).toBeVisible();
    expect(await stored()).toBe(`备件到货通知 ${stamp}`);
  });

  await test.step('or one’s own', async () => {
    await change(page.request, 'PATCH', `${path}/${made.id}`, { title: `备件到货广播 ${stamp}` }, '*');
    await write('备件到货电话');
    await expect(conflict).toBeVisible();
    await conflict.getByRole('button', { name: '按所选保存' }).click();
    await expect(cell('备件到货电话')).toBeVisible();
    expect(await stored()).toBe(`备件到货电话 ${stamp}`);
  });

  await test.step('what a colleague changed elsewhere in the row asks nothing', async () => {
    await change(page.request, 'PATCH', `${path}/${made.id}`, { region: '华东' }, '*');
    await write('备件到货看板');
    await expect(cell('备件到货看板')).toBeVisible();
    await expect.poll(stored).toBe(`备件到货看板 ${stamp}`);
    await expect(conflict).toBeHidden();
  });
});

test('visits, surveys, customers and reports show both versions too, and what only the colleague changed stays', async ({
  page,
  signIn,
  appear,
}) => {
  await appear('zh-CN', 'light');
  await signIn('cs');
  const stamp = Date.now();
  const module = '/value-realization';
  const customer = await change<{ id: number }>(page.request, 'POST', `${module}/customers`, {
    name: `同改客户 ${stamp}`,
    industry: '家电',
  });
  const conflict = page.getByRole('dialog', { name: '别人刚刚改过这条记录' });
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const records = [
    {
      path: 'visits',
      made: {
        customerId: customer.id,
        title: '回访',
        channel: 'phone',
        population: 'users',
        visitedOn: '2026-11-02',
      },
      open: async () => {
        await page.getByRole('button', { name: '修改', exact: true }).click();
        return dialog('修改走访');
      },
      field: '记录',
      name: 'note',
      other: 'title',
    },
    {
      path: 'surveys',
      made: { title: '升级前问卷', population: 'users' },
      open: async () => {
        await page.getByRole('button', { name: '修改', exact: true }).click();
        return dialog('修改调研');
      },
      field: '开场白',
      name: 'intro',
      other: 'title',
    },
    {
      path: 'customers',
      made: null,
      open: async () => {
        await page.keyboard.press('e');
        return page.locator('form').filter({ has: page.getByRole('textbox', { name: '行业' }) });
      },
      field: '行业',
      name: 'industry',
      other: 'region',
    },
    {
      path: 'usage-reports',
      made: { customerId: customer.id, fromOn: '2026-07-01', toOn: '2026-09-30', language: 'zhCn' },
      open: async () => {
        await page.keyboard.press('e');
        return dialog('标题与引言');
      },
      field: '引言',
      name: 'introduction',
      other: 'title',
    },
  ];
  for (const { path, made, open, field, name, other } of records)
    await test.step(path, async () => {
      const { id } = made
        ? await change<{ id: number }>(page.request, 'POST', `${module}/${path}`, made)
        : customer;
      await page.goto(`${module}/${path}/${id}`);
      await settled(page);
      const form = await open();
      await form.getByRole('textbox', { name: field }).fill('我写的');
      const theirs = { [name]: '同事写的', [other]: `同事改的 ${stamp}` };
      await change(page.request, 'PATCH', `${module}/${path}/${id}`, theirs, '*');
      await submit(form);
      await expect(conflict.getByRole('radio', { name: '我写的' })).toBeChecked();
      await expect(conflict.getByRole('radio', { name: '同事写的' })).not.toBeChecked();
      await expect(conflict.getByRole('row')).toHaveCount(2);
      await page.screenshot({ path: `test-results/two-editors/${path}.png` });
      await conflict.getByRole('button', { name: '按所选保存' }).click();
      await expect(conflict).toBeHidden();
      expect(await read(page.request, `${module}/${path}/${id}`)).toMatchObject({
        ...theirs,
        [name]: '我写的',
      });
    });
});
