import { meetingWith, read, readyRequirement } from './api';
import { expect, expectAccessible, settled, test } from './support';

interface Agenda {
  items: {
    requirement: { key: string };
    state: string;
    decision: { verdict: string; reason: string } | null;
  }[];
}

test.use({ actionTimeout: 20_000 });

test('a sync meeting is held by keyboard alone, with an input method', async ({
  page,
  complaints,
  signIn,
  appear,
}) => {
  await appear('zh-CN', 'light');
  await signIn('ops');
  const stamp = Date.now();
  const made = [];
  for (const title of ['断网签收', '到期续签报价', '首页配色'])
    made.push(await readyRequirement(page.request, `${title} ${stamp}`));
  const id = await meetingWith(
    page.request,
    `周会 ${stamp}`,
    made.map((one) => one.id),
  );
  const [first, second, third] = made.map((one) => one.key);
  const agenda = () => read<Agenda>(page.request, `/value-delivery/sync-meetings/${id}/agenda`);

  await signIn('pm');
  await page.goto(`/value-delivery/sync-meetings/${id}`);
  await settled(page);
  await expectAccessible(page, 'meeting');
  await page.screenshot({ path: 'test-results/meeting/planned.png' });

  await test.step('the meeting is started from the keyboard', async () => {
    await page.getByRole('button', { name: '开始' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '结束并发纪要' })).toBeVisible();
  });

  const reason = page.getByRole('textbox', { name: /^理由/ });
  const input = await page.context().newCDPSession(page);
  await test.step('Enter that ends a composition decides nothing', async () => {
    await page.getByRole('button', { name: new RegExp(`第 1 项，${first}`) }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`item=${first}`));
    await page.keyboard.press('a');
    await expect(reason).toBeFocused();
    await input.send('Input.imeSetComposition', {
      text: 'xian zuo li xian',
      selectionStart: 16,
      selectionEnd: 16,
    });
    await input.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await input.send('Input.insertText', { text: '先做离线' });
    await expect(reason).toHaveValue('先做离线');
    expect((await agenda()).items.every((item) => item.decision === null)).toBe(true);
  });

  await test.step('Enter decides and goes on to the next', async () => {
    await page.keyboard.type('，赶上续约');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('heading', { level: 2, name: new RegExp(`到期续签报价 ${stamp}`) }),
    ).toBeVisible();
    const item = (await agenda()).items.find((one) => one.requirement.key === first);
    expect(item?.decision).toMatchObject({ verdict: 'accept', reason: '先做离线，赶上续约' });
  });

  await test.step('J and K leaf, V shows the words, and what was typed stays with its requirement', async () => {
    await page.keyboard.press('d');
    await expect(reason).toBeFocused();
    await page.keyboard.type('等合同模型');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await expect(page).toHaveURL(new RegExp(`item=${third}`));
    await expect(reason).toHaveValue('');
    await page.keyboard.press('k');
    await expect(page).toHaveURL(new RegExp(`item=${second}`));
    await expect(reason).toHaveValue('等合同模型');
    await page.keyboard.press('v');
    await expect(page.getByRole('dialog', { name: /全部原话/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: /全部原话/ })).toBeHidden();
  });

  await test.step('a decision without a reason is not taken', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.keyboard.press('Enter');
    await expect(page.getByText('请写下理由，提出人会看到它')).toBeVisible();
    await page.keyboard.type('只有一家，与使用结果无关');
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${third} 驳回`)).toBeVisible();
  });

  await test.step('the last decision is taken back by the keyboard', async () => {
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => (await agenda()).items.find((one) => one.requirement.key === third)?.decision)
      .toBeNull();
  });

  await test.step('the end leads to the minutes, what is open is carried over', async () => {
    await page.getByRole('button', { name: '结束并发纪要' }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog', { name: '结束这次周会？' })
      .getByRole('button', { name: '结束并发纪要' })
      .focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/sync-meetings/${id}/minutes`));
    await settled(page);
    await expect(page.getByText('先做离线，赶上续约')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: `到期续签报价 ${stamp}` })).toBeVisible();
    await expectAccessible(page, 'minutes');
    await page.screenshot({ path: 'test-results/meeting/minutes.png', fullPage: true });
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  });
  expect(complaints).toEqual([]);
});

test('ops is told why it does not decide, and can record', async ({ page, signIn, appear }) => {
  await appear('zh-CN', 'dark');
  await signIn('ops');
  const one = await readyRequirement(page.request, `谁来决定 ${Date.now()}`);
  const id = await meetingWith(page.request, '记录', [one.id]);
  await page.goto(`/value-delivery/sync-meetings/${id}`);
  await settled(page);
  await page.keyboard.press('a');
  await expect(page.getByRole('status').filter({ hasText: '产品经理' })).toBeVisible();
  await expectAccessible(page, 'meeting of ops');
  await page.screenshot({ path: 'test-results/meeting/ops.png' });
});
