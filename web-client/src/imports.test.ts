import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = import.meta.dirname;
const modules = [
  'platform',
  'value-refinement',
  'value-delivery',
  'value-realization',
  'value-quantification',
];

/** A file may import from its own layer and from those below it. */
const layers = [
  ['main.tsx', 'published.tsx'],
  ['routes'],
  ['app'],
  modules,
  ['grid', 'charts', 'actions'],
  ['ui'],
  ['api'],
  ['i18n'],
  ['lib', 'styles'],
];

interface Import {
  from: string;
  to: string;
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

const imports: Import[] = files(src).flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const named = [...text.matchAll(/(?:from|import)\s*\(?\s*'([@.][^']*)'/g)].map((match) => match[1] ?? '');
  return named
    .filter((name) => name.startsWith('@/') || name.startsWith('.'))
    .map((name) => ({
      from: relative(src, file),
      to: name.startsWith('@/') ? name.slice(2) : relative(src, resolve(dirname(file), name)),
    }));
});

const top = (path: string): string => path.split('/')[0] ?? '';
const layerOf = (path: string): number => layers.findIndex((layer) => layer.includes(top(path)));
const nounOf = (path: string): string | null =>
  modules.includes(top(path)) ? path.split('/').slice(0, 2).join('/') : null;
const say = ({ from, to }: Import): string => `${from} → ${to}`;

test('the imports were found', () => {
  expect(imports.length).toBeGreaterThan(100);
});

test('imports flow routes → app → nouns → grid, charts, actions → ui → api → i18n → lib', () => {
  const known = imports.filter(({ from, to }) => layerOf(from) >= 0 && layerOf(to) >= 0);
  expect(known.filter(({ from, to }) => layerOf(to) < layerOf(from)).map(say)).toEqual([]);
});

test('nouns meet only in routes', () => {
  const foreign = imports.filter(
    ({ from, to }) => nounOf(from) !== null && nounOf(to) !== null && nounOf(from) !== nounOf(to),
  );
  expect(foreign.map(say)).toEqual([]);
});

test('the frame knows nouns by their texts only', () => {
  const known = imports.filter(
    ({ from, to }) => top(from) === 'app' && nounOf(to) !== null && !/messages\.(zh-CN|en)$/.test(to),
  );
  expect(known.map(say)).toEqual([]);
});

test('there are no barrels', () => {
  expect(
    files(src)
      .filter((file) => /\/index\.tsx?$/.test(file))
      .map((file) => relative(src, file)),
  ).toEqual([]);
});

test('a component has at most 250 lines, a route 40', () => {
  const long = files(src)
    .filter((file) => !file.endsWith('.gen.ts') && !/messages\./.test(file))
    .filter(
      (file) =>
        readFileSync(file, 'utf8').split('\n').length >
        (relative(src, file).startsWith('routes/') ? 60 : 250) + 1,
    );
  expect(long.map((file) => relative(src, file))).toEqual([]);
});

test('texts live in the message files', () => {
  const han = /\p{Script=Han}/u;
  const speaking = files(src)
    .filter((file) => !/messages\.zh-CN\.ts$|\.test\.tsx?$|\.gen\.ts$/.test(file))
    .filter((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .some((line) => han.test(line.replace(/^\s*(\/\/|\*|\/\*).*/, '').replace(/\/\/.*$/, ''))),
    )
    .map((file) => relative(src, file));
  // The names of languages in themselves, and the units of the formats, are the same in every language.
  expect(speaking.sort()).toEqual([
    'app/shell/PersonMenu.tsx',
    'i18n/format.ts',
    'ui/DateField.tsx',
    'ui/LanguageButton.tsx',
  ]);
});
