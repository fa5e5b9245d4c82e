import type { components } from '@/api/schema.gen';
import type { Filled } from '@/api/types';

type Schemas = components['schemas'];

export type CustomerHealth = Filled<Schemas['CustomerHealthView']>;
export type HealthTermView = Filled<Schemas['HealthTermView']>;
export type HealthChange = Filled<Schemas['HealthChange']>;
export type HealthDay = Filled<Schemas['HealthDay']>;
export type HealthBand = Schemas['HealthBand'];
export type HealthSource = Schemas['HealthSource'];
export type HealthRule = Filled<Schemas['HealthRule']>;
export type HealthTerm = Filled<Schemas['HealthTerm']>;
export type HealthSpread = Filled<Schemas['HealthSpread']>;
export type HealthAttribute = Filled<Schemas['ListHealthAttributesAttribute']>;
export type HealthTemplate = Filled<Schemas['ListHealthRuleTemplatesTemplate']>;
