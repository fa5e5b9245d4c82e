import type { PagePaths } from './contract.pages';
import type { paths as Documented } from './schema.gen';

export type paths = Omit<Documented, keyof PagePaths> & PagePaths;
