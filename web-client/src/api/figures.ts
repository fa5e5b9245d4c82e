import type { components } from './schema.gen';
import type { Filled } from './types';

type Schemas = components['schemas'];

/** The pool's figures; every count carries the query of the list with exactly the rows behind it. */
export type Figures = Filled<Schemas['Figures']>;
export type Figure = Figures['received'];
export type FigureWeek = Figures['weeks'][number];
export type AgeGroup = Figures['ages'][number];
export type FigureGroup = Figures['groups'][number];
export type Breakdown = Schemas['Breakdown'];
