// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'productops-web-'));
let manifest: Manifest = {};

beforeAll(async () => {
  // Otherwise the libraries' development builds would be weighed.
  vi.stubEnv('NODE_ENV', 'production');
  await build({ logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } });
  vi.unstubAllEnvs();
  manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The chunks a chunk needs before it can run. */
function closure(key: string, found = new Set<string>()): Set<string> {
  if (found.has(key)) return found;
  found.add(key);
  for (const needed of manifest[key]?.imports ?? []) closure(needed, found);
  return found;
}

const gzipped = (file: string): number =>
  gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000;
const sum = (files: Iterable<string>): number =>
  [...new Set(files)].reduce((kilobytes, file) => kilobytes + gzipped(file), 0);
const scripts = (keys: Iterable<string>): number =>
  sum([...keys].flatMap((key) => manifest[key]?.file ?? []));
const sheets = (keys: Iterable<string>): number => sum([...keys].flatMap((key) => manifest[key]?.css ?? []));

function chunk(source: string): string {
  const key = Object.keys(manifest).find((one) => one.endsWith(source));
  if (key === undefined) throw new Error(`${source} is no chunk of its own`);
  return key;
}

/** Entry, page and the larger of the two languages. */
const pool = (): Set<string> => {
  const found = closure('index.html');
  closure(chunk('requirements/RequirementsPage.tsx'), found);
  return closure(chunk('app/messages.zh-CN.ts'), found);
};

test('the requirement pool starts with at most 230 kB of script and 25 kB of style', () => {
  expect(scripts(pool())).toBeLessThanOrEqual(230);
  expect(sheets(pool())).toBeLessThanOrEqual(25);
});

test('any other page adds at most 60 kB, and what is opened on a page at most 75', () => {
  const first = pool();
  const later = Object.entries(manifest).filter(([key, one]) => one.isDynamicEntry && !first.has(key));
  expect(later.length).toBeGreaterThan(5);
  for (const [key] of later) {
    const more = [...closure(key)].filter((one) => !first.has(one));
    expect(scripts(more), key).toBeLessThanOrEqual(key.endsWith('Page.tsx') ? 60 : 75);
    expect(sheets(first) + sheets(more), key).toBeLessThanOrEqual(25);
  }
});

test('a published link starts on a phone with at most 120 kB of script, its page, texts and all', () => {
  for (const page of ['surveys/SurveyFormPage.tsx', 'benchmark-cases/PublishedCasePage.tsx']) {
    const found = closure('published.html');
    closure(chunk(page), found);
    closure(chunk('app/publishedMessages.zh-CN.ts'), found);
    expect(scripts(found), page).toBeLessThanOrEqual(120);
    expect(sheets(found), page).toBeLessThanOrEqual(12);
  }
});

test('nothing is inlined: the security policy allows no inline script or style', () => {
  for (const name of ['index.html', 'published.html']) {
    const page = readFileSync(join(folder, name), 'utf8');
    expect(page, name).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)|data:/);
  }
});
