import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect } from '@playwright/test';

/** A changing call as the signed-in person, for what a flow needs but does not show. */
export async function change<T>(
  request: APIRequestContext,
  method: 'POST' | 'PUT' | 'PATCH',
  path: string,
  data: unknown,
  ifMatch?: string,
): Promise<T> {
  const answer = await request.fetch(`/api/v1${path}`, {
    method,
    data,
    headers: {
      ...(await own(request)),
      ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
    },
  });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** What every changing call of a page carries. */
async function own(request: APIRequestContext): Promise<Record<string, string>> {
  const me: { antiforgeryToken: string } = await (await request.get('/api/v1/me')).json();
  return { 'X-CSRF-Token': me.antiforgeryToken, 'Idempotency-Key': randomUUID() };
}

export async function read<T>(request: APIRequestContext, path: string): Promise<T> {
  const answer = await request.get(`/api/v1${path}`);
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** A requirement that is screened and recommended, ready for an agenda; signed in as ops. */
export async function readyRequirement(
  request: APIRequestContext,
  title: string,
): Promise<{ id: number; key: string }> {
  const made = await change<{ id: number; key: string }>(request, 'POST', '/value-delivery/requirements', {
    title,
    whys: ['断网也能签收', '补单每天 40 分钟', '晚一天签收，晚一天开票'],
    endGoal: '当天完工，当天可开票',
  });
  const path = `/value-delivery/requirements/${made.id}`;
  await change(request, 'PUT', `${path}/screening`, { outcome: 'keep', reason: '没有不开发的办法' }, '*');
  await change(
    request,
    'PUT',
    `${path}/recommendation`,
    {
      verdict: 'accept',
      priority: 'high',
      targetRelease: '2.14',
      judgement: '23% 的工单次日才签收',
      evidence: [{ kind: 'usage', ref: null, text: '7 家近 90 天 4,312 张工单的签收时间' }],
    },
    '*',
  );
  return made;
}

/** A meeting of its own with exactly these requirements on its agenda; signed in as ops or pm. */
export async function meetingWith(
  request: APIRequestContext,
  name: string,
  ids: readonly number[],
): Promise<number> {
  const meeting = await change<{ id: number }>(request, 'POST', '/value-delivery/sync-meetings', {
    name,
    plannedAt: new Date(Date.now() + 60_000).toISOString(),
    agendaLimit: ids.length,
  });
  for (const requirementId of ids)
    await change(request, 'POST', `/value-delivery/sync-meetings/${meeting.id}/items`, { requirementId });
  return meeting.id;
}

/** Brings a table of requirements as far as its columns are read. */
export async function upload(request: APIRequestContext, name: string, text: string): Promise<number> {
  const answer = await request.post('/api/v1/imports', {
    headers: await own(request),
    multipart: { kind: 'requirements', file: { name, mimeType: 'text/csv', buffer: Buffer.from(text) } },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { id }: { id: number } = await answer.json();
  return id;
}

/** Takes in a table that was uploaded, and waits until its job has ended. */
export async function takeIn(request: APIRequestContext, id: number): Promise<void> {
  await change(request, 'POST', `/imports/${id}/run`, undefined, '*');
  await expect
    .poll(async () => (await read<{ state: string }>(request, `/imports/${id}`)).state)
    .toBe('done');
}
