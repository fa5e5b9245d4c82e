// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('the types are those of the document: after a change of openapi.json run `npm run api:types`', async () => {
  const document: unknown = JSON.parse(read('openapi.json'));
  const types = astToString(
    await openapiTS(document as Parameters<typeof openapiTS>[0], { defaultNonNullable: false }),
  );
  const kept = read('src/api/schema.gen.ts');
  // Not toBe: a difference in 40,000 lines is not for reading.
  expect(kept.trim() === `${COMMENT_HEADER}${types}`.trim()).toBe(true);
}, 60_000);
