import type { APIRequestContext } from '@playwright/test';
import { change, read, takeIn, upload } from './api';

export interface Place {
  name: string;
  path: string;
  /** Who looks: ops where nothing is said. */
  as?: 'admin' | 'nobody';
}

/** Every page of the product, for the tour. A new route adds its line; `{word}` in a path is a record of {@link records}. */
export const places: readonly Place[] = [
  { name: 'sign-in', path: '/sign-in', as: 'nobody' },
  { name: 'set-up', path: '/setup/not-a-token', as: 'nobody' },
  { name: 'invitation', path: '/invitation/not-a-token', as: 'nobody' },
  { name: 'link-gone', path: '/p/not-a-token', as: 'nobody' },
  { name: 'my-week', path: '/' },
  { name: 'inbox', path: '/inbox' },
  { name: 'features', path: '/value-refinement/features' },
  { name: 'requirements', path: '/value-delivery/requirements' },
  { name: 'requirements-none', path: '/value-delivery/requirements?q=zzzz' },
  { name: 'requirement', path: '/value-delivery/requirements/{requirement}' },
  { name: 'requirement-decided', path: '/value-delivery/requirements/{decided}' },
  { name: 'requirement-figures', path: '/value-delivery/requirement-figures' },
  { name: 'sync-meetings', path: '/value-delivery/sync-meetings' },
  { name: 'sync-meeting-planned', path: '/value-delivery/sync-meetings/{planned}' },
  { name: 'sync-meeting-ended', path: '/value-delivery/sync-meetings/{ended}' },
  { name: 'minutes', path: '/value-delivery/sync-meetings/{ended}/minutes' },
  { name: 'customers', path: '/value-realization/customers' },
  { name: 'customer', path: '/value-realization/customers/{customer}' },
  { name: 'customer-contracts', path: '/value-realization/customers/{customer}?tab=contracts' },
  { name: 'customer-contacts', path: '/value-realization/customers/{customer}?tab=contacts' },
  { name: 'customer-usage', path: '/value-realization/customers/{customer}?tab=usage' },
  { name: 'usage', path: '/value-realization/usage' },
  { name: 'usage-of-region', path: '/value-realization/usage?weeks=13&by=customer&region=华东' },
  { name: 'usage-none', path: '/value-realization/usage?from=2001-01-01&to=2001-01-07' },
  { name: 'event-names', path: '/value-realization/usage/event-names' },
  { name: 'data-quality', path: '/value-realization/usage/data-quality' },
  { name: 'kept-events', path: '/value-realization/usage/data-quality/kept-events?reason=reusedId' },
  {
    name: 'imported-events',
    path: '/value-realization/usage/data-quality/imported-events?finding=beforeContract',
  },
  { name: 'unknown-customers', path: '/value-realization/usage/data-quality/unknown-customers' },
  { name: 'flag-contradictions', path: '/value-realization/usage/data-quality/flag-contradictions' },
  { name: 'early-customers', path: '/value-realization/usage/data-quality/early-customers' },
  { name: 'departures', path: '/value-realization/departures' },
  { name: 'tracking', path: '/value-realization/usage/tracking' },
  { name: 'key-accounts', path: '/value-realization/key-accounts' },
  { name: 'health', path: '/value-realization/health' },
  { name: 'health-rule', path: '/value-realization/health/rule' },
  { name: 'usage-reports', path: '/value-realization/usage-reports' },
  { name: 'usage-reports-due', path: '/value-realization/usage-reports/due' },
  { name: 'usage-report', path: '/value-realization/usage-reports/{presentedReport}' },
  { name: 'usage-report-draft', path: '/value-realization/usage-reports/{draftReport}' },
  { name: 'customer-reports', path: '/value-realization/customers/{customer}?tab=reports' },
  { name: 'renewals', path: '/value-realization/renewals' },
  { name: 'visits', path: '/value-realization/visits' },
  { name: 'visits-rhythm', path: '/value-realization/visits/rhythm' },
  { name: 'observations', path: '/value-realization/visits/observations' },
  { name: 'visit', path: '/value-realization/visits/{visit}' },
  { name: 'customer-visits', path: '/value-realization/customers/{customer}?tab=visits' },
  { name: 'surveys', path: '/value-realization/surveys' },
  { name: 'survey-draft', path: '/value-realization/surveys/{surveyDraft}' },
  { name: 'survey-links', path: '/value-realization/surveys/{survey}?tab=links' },
  { name: 'survey-results', path: '/value-realization/surveys/{survey}' },
  { name: 'survey-results-team', path: '/value-realization/surveys/{surveyTeam}' },
  { name: 'survey-form', path: '/p/{surveyForm}' },
  { name: 'case-published', path: '/p/{casePublished}' },
  { name: 'renewal-list', path: '/value-realization/renewals/list' },
  { name: 'renewal-rule', path: '/value-realization/renewals/rule' },
  { name: 'save-cases', path: '/value-realization/save-cases' },
  { name: 'benchmark-cases', path: '/value-realization/benchmark-cases' },
  { name: 'benchmark-case', path: '/value-realization/benchmark-cases/{benchmarkCase}' },
  { name: 'contracts', path: '/value-realization/contracts' },
  { name: 'realization-figures', path: '/value-realization/figures' },
  { name: 'save-case', path: '/value-realization/save-cases/{saveCase}' },
  { name: 'imports', path: '/imports' },
  { name: 'new-import', path: '/imports/new' },
  { name: 'import', path: '/imports/{import}' },
  { name: 'import-done', path: '/imports/{importDone}' },
  { name: 'account', path: '/settings/account' },
  { name: 'views', path: '/settings/views' },
  { name: 'api-keys', path: '/settings/api-keys' },
  { name: 'people', path: '/settings/people' },
  { name: 'scoring', path: '/settings/scoring' },
  { name: 'audit', path: '/settings/audit' },
  { name: 'about', path: '/settings/about' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'people-admin', path: '/settings/people', as: 'admin' },
  { name: 'api-keys-admin', path: '/settings/api-keys', as: 'admin' },
];

/** A row of every fate: taken in, not readable, said twice. */
const table = `编号,标题,客户,提出日期,备注
T-1,巡检记录能按班组汇总,云杉物业,2026-10-08,每月月底手工拼表
T-2,,云杉物业,2026-10-09,没有标题的一行
T-3,夜间告警不要打电话,云杉物业,不是日期,短信就够
T-4,巡检记录能按班组汇总,远山制造,2026-10-12,同一件事
`;

/** A record for each page that shows one, made where the demo has none; signed in as ops. */
export async function records(request: APIRequestContext): Promise<Record<string, string>> {
  const requirements = '/value-delivery/requirements?limit=1&sort=-score';
  const meetings = '/value-delivery/sync-meetings?limit=1&sort=-plannedAt';
  const open = await upload(request, '巡检反馈.csv', table);
  const done = await upload(request, '十月巡检反馈.csv', table);
  await takeIn(request, done);
  await change(request, 'POST', '/api-keys', {
    name: '每晚同步到数仓',
    scopes: ['value-delivery:read', 'value-realization:read'],
    expiresInDays: 90,
  });
  const surveys = '/value-realization/surveys?limit=1';
  const survey = await newest(request, `${surveys}&state=open&population=users`);
  const form = await change<{ items: { path: string }[] }>(
    request,
    'POST',
    `/value-realization/surveys/${survey}/links`,
    {
      label: '海报',
    },
  );
  const told = await newest(request, '/value-realization/benchmark-cases?limit=1&state=published');
  const page = await change<{ path: string }>(
    request,
    'POST',
    `/value-realization/benchmark-cases/${told}/publication`,
    {},
    '*',
  );
  return {
    survey,
    surveyDraft: await newest(request, `${surveys}&state=draft`),
    surveyTeam: await newest(request, `${surveys}&population=team`),
    surveyForm: form.items[0]?.path.slice('/p/'.length) ?? '',
    casePublished: page.path.slice('/p/'.length),
    visit: await newest(request, '/value-realization/visits?limit=1&channel=faceToFace'),
    requirement: await newest(request, `${requirements}&status=screened`),
    decided: await newest(request, `${requirements}&status=accepted`),
    planned: await newest(request, `${meetings}&state=planned`),
    ended: await newest(request, `${meetings}&state=ended`),
    customer: await newest(request, '/value-realization/customers?limit=1&sort=-recurringRevenue'),
    benchmarkCase: await newest(request, '/value-realization/benchmark-cases?limit=1&state=published'),
    saveCase: await newest(request, '/value-realization/save-cases?limit=1&state=acting'),
    presentedReport: await newest(request, '/value-realization/usage-reports?limit=1&state=presented'),
    draftReport: await newest(request, '/value-realization/usage-reports?limit=1&state=draft'),
    import: String(open),
    importDone: String(done),
  };
}

export async function newest(request: APIRequestContext, path: string): Promise<string> {
  const { items } = await read<{ items: { id: number; key?: string }[] }>(request, path);
  const [one] = items;
  if (one === undefined) throw new Error(`The demo has nothing at ${path}`);
  return one.key ?? String(one.id);
}
