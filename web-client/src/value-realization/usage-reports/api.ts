import { queryOptions } from '@tanstack/react-query';
import { api, listParameters, send, sendVersioned } from '@/api/client';
import type { components } from '@/api/schema.gen';
import type { FetchPage } from '@/grid/useRows';
import type { Edits, State, UsageReport } from './model';

type Bodies = components['schemas'];

export const path = '/api/v1/value-realization/usage-reports';
export const reportsKey = ['usage-reports'] as const;

export const fetchReports: FetchPage<UsageReport> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/usage-reports', { params: { query }, signal }));

export const reportQuery = (id: number) =>
  queryOptions({
    queryKey: [...reportsKey, 'one', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-realization/usage-reports/{id}', { params: { path: { id } }, signal })),
  });

export const reportsOf = (customer: number) =>
  queryOptions({
    queryKey: [...reportsKey, 'of', customer],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/usage-reports', {
          params: listParameters({ customer: [String(customer)], sort: '-toOn', limit: 50 }),
          signal,
        }),
      ),
    select: (page) => page.items,
  });

/** The customer by name, for a report begun on its page. */
export const customerNameQuery = (id: number) =>
  queryOptions({
    queryKey: ['lookup', 'customer', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-realization/customers/{id}', { params: { path: { id } }, signal })),
    select: ({ name }) => ({ id, name }),
  });

export const dueQuery = queryOptions({
  queryKey: [...reportsKey, 'due'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/value-realization/usage-reports/due', { signal })),
});

export const rhythmQuery = queryOptions({
  queryKey: [...reportsKey, 'rhythm'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/value-realization/usage-report-rule', { signal })),
});

/** Asks again, whatever is cached: for the other version of a conflict. */
export const readReport = ({ id }: Pick<UsageReport, 'id'>) =>
  sendVersioned(api.GET('/api/v1/value-realization/usage-reports/{id}', { params: { path: { id } } }));

export const readRhythm = () => sendVersioned(api.GET('/api/v1/value-realization/usage-report-rule'));

/** The people at a customer, to say who saw the report. */
export const audienceLookup = (customer: number) => (q: string) =>
  queryOptions({
    queryKey: ['lookup', 'contacts', customer, q],
    queryFn: () =>
      send(
        api.GET('/api/v1/value-realization/contacts', {
          params: listParameters({
            customer: [String(customer)],
            limit: 50,
            ...(q === '' ? {} : { 'name.contains': q }),
          }),
        }),
      ),
    select: (page) => page.items,
  });

type Seen = Pick<UsageReport, 'id' | 'version'>;
const seen = ({ id, version }: Seen) => ({
  params: { path: { id }, header: { 'If-Match': `"${version}"` } },
});

export const createReport = (body: Bodies['CreateUsageReportBody']) =>
  send(api.POST('/api/v1/value-realization/usage-reports', { body }));

export const editReport = (report: Seen, body: Bodies['EditUsageReportBody']) =>
  sendVersioned(api.PATCH('/api/v1/value-realization/usage-reports/{id}', { ...seen(report), body }));

/** An edit of one part; the API lays it over the earlier ones by its key. */
export const editPart = (report: Seen, edits: Partial<Edits>) =>
  editReport(report, { edits: { sections: [], findings: [], suggestions: [], ...edits } });

export const rebuildReport = (report: Seen) =>
  sendVersioned(
    api.PUT('/api/v1/value-realization/usage-reports/{id}/snapshot', { ...seen(report), body: {} }),
  );

export const reviewReport = (
  report: Seen,
  state: State,
  reason: string | null = null,
  reviewerId: number | null = null,
) =>
  sendVersioned(
    api.PUT('/api/v1/value-realization/usage-reports/{id}/review', {
      ...seen(report),
      body: { state, ...(reason === null ? {} : { reason }), ...(reviewerId === null ? {} : { reviewerId }) },
    }),
  );

export const presentReport = (report: Seen, body: Bodies['PresentUsageReportBody']) =>
  sendVersioned(
    api.PUT('/api/v1/value-realization/usage-reports/{id}/presentation', { ...seen(report), body }),
  );

export const publishReport = (report: Seen, expiresOn: string | null) =>
  send(
    api.POST('/api/v1/value-realization/usage-reports/{id}/publication', {
      ...seen(report),
      body: expiresOn === null ? {} : { expiresOn },
    }),
  );

export const unpublishReport = (report: Seen) =>
  sendVersioned(api.DELETE('/api/v1/value-realization/usage-reports/{id}/publication', seen(report)));

export const archiveReport = (report: Seen) =>
  sendVersioned(api.DELETE('/api/v1/value-realization/usage-reports/{id}', seen(report)));

export const setRhythm = ({ version }: { version: number }, body: Bodies['UsageReportRule']) =>
  sendVersioned(
    api.PUT('/api/v1/value-realization/usage-report-rule', {
      params: { header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
