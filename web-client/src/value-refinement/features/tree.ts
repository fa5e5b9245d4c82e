import type { FeatureKind, FeatureNode, ProductRoot } from '@/api/workplace';

/** A line of the tree as it is drawn: a product, a module or a feature. */
export interface TreeRow {
  key: string;
  kind: 'product' | FeatureKind;
  id: number;
  productId: number;
  /** The module above; null right under the product, and for the product itself. */
  parentId: number | null;
  parentKey: string | null;
  name: string;
  description: string | null;
  version: number;
  level: number;
  /** Undecided requirements here and below. */
  open: number;
  hasChildren: boolean;
  expanded: boolean;
}

const keyOf = (kind: TreeRow['kind'], id: number): string => `${kind === 'product' ? 'p' : 'n'}${id}`;

export const openBelow = (node: FeatureNode): number =>
  node.children.reduce((sum, child) => sum + openBelow(child), node.openRequirements);

/**
 * The lines on the screen. A folded node hides what is under it; while a text is looked for, everything on the way to a match is
 * open and the rest is left out.
 */
export function rowsOf(
  products: readonly ProductRoot[],
  folded: ReadonlySet<string>,
  text: string,
): TreeRow[] {
  const wanted = text.trim().toLocaleLowerCase();
  const rows: TreeRow[] = [];
  for (const product of products) {
    const key = keyOf('product', product.id);
    const children = product.children.filter((child) => wanted === '' || holds(child, wanted));
    const itself = named(product.name, wanted);
    if (wanted !== '' && children.length === 0 && !itself) continue;
    const expanded = wanted !== '' || !folded.has(key);
    rows.push({
      key,
      kind: 'product',
      id: product.id,
      productId: product.id,
      parentId: null,
      parentKey: null,
      name: product.name,
      description: null,
      version: product.version,
      level: 1,
      open: product.children.reduce((sum, child) => sum + openBelow(child), 0),
      hasChildren: product.children.length > 0,
      expanded,
    });
    if (expanded) for (const child of children) add(child, key, null, 2, product.id);
  }
  return rows;

  function add(
    node: FeatureNode,
    parentKey: string,
    parentId: number | null,
    level: number,
    productId: number,
  ) {
    const key = keyOf(node.kind, node.id);
    const children = node.children.filter((child) => wanted === '' || holds(child, wanted));
    const expanded = wanted !== '' ? children.length > 0 : !folded.has(key);
    rows.push({
      key,
      kind: node.kind,
      id: node.id,
      productId,
      parentId,
      parentKey,
      name: node.name,
      description: node.description,
      version: node.version,
      level,
      open: openBelow(node),
      hasChildren: node.children.length > 0,
      expanded,
    });
    if (expanded) for (const child of children) add(child, key, node.id, level + 1, productId);
  }
}

const named = (name: string, wanted: string): boolean => name.toLocaleLowerCase().includes(wanted);

const holds = (node: FeatureNode, wanted: string): boolean =>
  named(node.name, wanted) || node.children.some((child) => holds(child, wanted));

export interface Place {
  /** The module; null is right under the product. */
  id: number | null;
  name: string;
  level: number;
}

/** Where a node may be moved to: the modules of its product, without itself and what is under it. */
export function placesFor(product: ProductRoot, node: { id: number }): Place[] {
  const places: Place[] = [{ id: null, name: product.name, level: 0 }];
  const walk = (nodes: readonly FeatureNode[], level: number) => {
    for (const child of nodes) {
      if (child.kind !== 'module' || child.id === node.id) continue;
      places.push({ id: child.id, name: child.name, level });
      walk(child.children, level + 1);
    }
  };
  walk(product.children, 1);
  return places;
}
