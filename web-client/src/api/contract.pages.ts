/** The paths of meetings, imports and figures until the API's document has them: then this file goes. */
import type { Figures } from './figures';
import type { Import, ImportKind, ImportPatch, ImportRow } from './imports';
import type { Agenda, Meeting, Minutes, Release, Series, SeriesBody } from './meetings';
import type { Job, Page } from './types';

type Query = Record<string, string | number | boolean | readonly string[] | undefined>;
type Operation<Answer, B = never, P = undefined> = {
  parameters: P extends undefined
    ? { query?: Query; header?: Record<string, string>; path?: never; cookie?: never }
    : { query?: Query; header?: Record<string, string>; path: P; cookie?: never };
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } };
} & ([B] extends [never] ? { requestBody?: never } : { requestBody: { content: { 'application/json': B } } });
type Id = { id: number };
type ItemId = { id: number; requirementId: number };

export interface PagePaths {
  '/api/v1/value-delivery/requirement-figures': { get: Operation<Figures> };
  '/api/v1/import-kinds': { get: Operation<ImportKind[]> };
  '/api/v1/imports': { get: Operation<Page<ImportRow>> };
  '/api/v1/imports/{id}': { get: Operation<Import, never, Id>; patch: Operation<Import, ImportPatch, Id> };
  '/api/v1/imports/{id}/dry-run': { post: Operation<Import, never, Id> };
  '/api/v1/imports/{id}/run': { post: Operation<Job, never, Id> };
  '/api/v1/imports/{id}/undo': { post: Operation<Job, never, Id> };
  '/api/v1/value-delivery/sync-meetings': { get: Operation<Page<Meeting>> };
  '/api/v1/value-delivery/sync-meetings/{id}': { get: Operation<Meeting, never, Id> };
  '/api/v1/value-delivery/sync-meetings/{id}/agenda': { get: Operation<Agenda, never, Id> };
  '/api/v1/value-delivery/sync-meetings/{id}/minutes': { get: Operation<Minutes, never, Id> };
  '/api/v1/value-delivery/sync-meetings/{id}/start': { put: Operation<Agenda, never, Id> };
  '/api/v1/value-delivery/sync-meetings/{id}/end': { put: Operation<Meeting, never, Id> };
  '/api/v1/value-delivery/sync-meetings/{id}/current': {
    put: Operation<Agenda, { requirementId: number }, Id>;
  };
  '/api/v1/value-delivery/sync-meetings/{id}/items/{requirementId}/skip': {
    put: Operation<Agenda, { note: string | null }, ItemId>;
  };
  '/api/v1/value-delivery/target-releases': { get: Operation<{ items: Release[] }> };
  '/api/v1/value-delivery/sync-series': {
    get: Operation<{ items: Series[] }>;
    post: Operation<Series, SeriesBody>;
  };
  '/api/v1/value-delivery/sync-series/{id}': { patch: Operation<Series, Partial<SeriesBody>, Id> };
}
