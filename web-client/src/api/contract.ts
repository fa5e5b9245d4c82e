/** Stands in for `schema.gen.ts` until the API's document is here: the same shape as openapi-typescript writes, in short form. */
import type {
  HistoryEntry,
  Job,
  Lookup,
  Me,
  Page,
  Requirement,
  Role,
  SavedView,
  SavedViewBody,
  SearchHit,
  SessionOptions,
  SimilarRequirement,
  Voice,
} from './types';
import type { FeatureRecord, NewFeature, OneTimeLink, UserRecord } from './workplace';
import type { WorkplacePaths } from './workplacePaths';

type Body<B> = { content: { 'application/json': B } };
interface Parameters<Q, P> {
  query?: Q;
  header?: Record<string, string>;
  path: P;
  cookie?: never;
}
export type Operation<Answer, B = never, P = undefined, Q = Query> = {
  parameters: P extends undefined
    ? { query?: Q; header?: Record<string, string>; path?: never; cookie?: never }
    : Parameters<Q, P>;
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } };
} & ([B] extends [never] ? { requestBody?: never } : { requestBody: Body<B> });
type Query = Record<string, string | number | boolean | readonly string[] | undefined>;
export type Id = { id: number | string };

export interface paths extends WorkplacePaths {
  '/api/v1/me': { get: Operation<Me>; patch: Operation<Me, { name?: string; language?: string | null }> };
  '/api/v1/session': {
    post: Operation<Me, { email: string; password: string }>;
    delete: Operation<undefined>;
  };
  '/api/v1/session/options': { get: Operation<SessionOptions> };
  '/api/v1/setup': { post: Operation<Me, { token: string; email: string; name: string; password: string }> };
  '/api/v1/search': { get: Operation<{ items: SearchHit[] }> };
  '/api/v1/views': { get: Operation<Page<SavedView>>; post: Operation<SavedView, SavedViewBody> };
  '/api/v1/views/{id}': {
    patch: Operation<SavedView, Partial<SavedViewBody>, Id>;
    delete: Operation<undefined, never, Id>;
  };
  '/api/v1/jobs/{id}': { get: Operation<Job, never, Id>; delete: Operation<Job, never, Id> };
  '/api/v1/users': {
    get: Operation<Page<UserRecord>>;
    post: Operation<
      { user: UserRecord; invitation: OneTimeLink },
      { email: string; name: string; roles: Role[]; language?: string | null }
    >;
  };
  '/api/v1/value-delivery/requirements': {
    get: Operation<Page<Requirement>>;
    post: Operation<Requirement, Record<string, unknown>>;
  };
  '/api/v1/value-delivery/requirements/{id}': {
    get: Operation<Requirement, never, Id>;
    patch: Operation<Requirement, Record<string, unknown>, Id>;
  };
  '/api/v1/value-delivery/requirements/{id}/similar': {
    get: Operation<{ items: SimilarRequirement[] }, never, Id>;
  };
  '/api/v1/value-delivery/requirements/{id}/voices': { get: Operation<{ items: Voice[] }, never, Id> };
  '/api/v1/value-delivery/requirements/{id}/history': {
    get: Operation<{ items: HistoryEntry[] }, never, Id>;
  };
  '/api/v1/value-delivery/requirements/{id}/screening': { put: Operation<Requirement, object, Id> };
  '/api/v1/value-delivery/requirements/{id}/recommendation': { put: Operation<Requirement, object, Id> };
  '/api/v1/value-delivery/requirements/{id}/decision': { put: Operation<Requirement, object, Id> };
  '/api/v1/value-delivery/requirements/{id}/merge': {
    post: Operation<Requirement, { into: number }, Id>;
    delete: Operation<Requirement, never, Id>;
  };
  '/api/v1/value-delivery/requirements/similar': {
    post: Operation<{ items: SimilarRequirement[] }, { text: string }>;
  };
  '/api/v1/value-refinement/modules': { get: Operation<Page<Lookup>> };
  '/api/v1/value-refinement/features': {
    get: Operation<Page<Lookup>>;
    post: Operation<FeatureRecord, NewFeature>;
  };
}
