import { expect, test } from 'vitest';
import type { FeatureNode, ProductRoot } from '@/api/workplace';
import { placesFor, rowsOf } from './tree';

const node = (
  id: number,
  kind: 'module' | 'feature',
  name: string,
  open: number,
  children: FeatureNode[] = [],
): FeatureNode => ({
  id,
  kind,
  name,
  description: null,
  version: 1,
  openRequirements: open,
  children,
});

const product: ProductRoot = {
  id: 1,
  name: '现场服务云',
  version: 1,
  children: [
    node(1, 'module', '移动端', 1, [
      node(2, 'feature', '离线工单', 3),
      node(3, 'module', '签收', 0, [node(4, 'feature', '电子签收', 2)]),
    ]),
    node(5, 'module', '派工调度', 0),
  ],
};

const names = (text: string, folded: string[] = []) =>
  rowsOf([product], new Set(folded), text).map((row) => row.name);

test('the lines stand in the order of the tree', () => {
  expect(names('')).toEqual(['现场服务云', '移动端', '离线工单', '签收', '电子签收', '派工调度']);
});

test('a folded node hides what is under it', () => {
  expect(names('', ['n1'])).toEqual(['现场服务云', '移动端', '派工调度']);
});

test('looking for a name opens the way to it and leaves the rest out', () => {
  expect(names('电子', ['p1', 'n1', 'n3'])).toEqual(['现场服务云', '移动端', '签收', '电子签收']);
});

test('a line counts the undecided requirements of everything under it', () => {
  expect(rowsOf([product], new Set(), '').map((row) => row.open)).toEqual([6, 6, 3, 2, 2, 0]);
});

test('a module moves anywhere but under itself, a feature is no place', () => {
  expect(placesFor(product, { id: 1 }).map((place) => place.name)).toEqual(['现场服务云', '派工调度']);
  expect(placesFor(product, { id: 4 }).map((place) => place.id)).toEqual([null, 1, 3, 5]);
});
