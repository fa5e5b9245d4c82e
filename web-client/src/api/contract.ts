import type { PagePaths } from './contract.pages';
import type { paths as Documented } from './schema.gen';
import type { ScoringPreview, ScoringRule, ScoringRuleView } from './scoring';
import type {
  HistoryEntry,
  Lookup,
  Me,
  Page,
  Requirement,
  SearchHit,
  SimilarRequirement,
  Voice,
} from './types';

/** Routes that the API's document does not have yet, in short form. A line goes when `schema.gen.ts` brings it. */
type Body<B> = { content: { 'application/json': B } };
type Query = Record<string, string | number | boolean | readonly string[] | undefined>;
type Id = { id: number | string };
type Operation<Answer, B = never, P = undefined> = {
  parameters: P extends undefined
    ? { query?: Query; header?: Record<string, string>; path?: never; cookie?: never }
    : { query?: Query; header?: Record<string, string>; path: P; cookie?: never };
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } };
} & ([B] extends [never] ? { requestBody?: never } : { requestBody: Body<B> });

interface Pending {
  '/api/v1/value-delivery/scoring-rules': {
    get: Operation<ScoringRuleView>;
    put: Operation<ScoringRuleView, ScoringRule>;
  };
  '/api/v1/value-delivery/scoring-rules/preview': { post: Operation<ScoringPreview, ScoringRule> };
  '/api/v1/setup': { post: Operation<Me, { token: string; email: string; name: string; password: string }> };
  '/api/v1/search': { get: Operation<{ items: SearchHit[] }> };
  '/api/v1/users': { get: Operation<Page<Lookup>> };
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
}

export type paths = Omit<Documented, keyof PagePaths> & PagePaths & Omit<Pending, keyof Documented>;
