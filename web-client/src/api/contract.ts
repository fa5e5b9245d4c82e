import type { paths as Documented } from './schema.gen';
import type { SimilarRequirement } from './types';

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
  '/api/v1/value-delivery/requirements/{id}/similar': {
    get: Operation<{ items: SimilarRequirement[] }, never, Id>;
  };
  '/api/v1/value-delivery/requirements/similar': {
    post: Operation<{ items: SimilarRequirement[] }, { title: string; description?: string }>;
  };
}

export type paths = Documented & Omit<Pending, keyof Documented>;
