/** The shapes of what stands around the records: notifications, and the directories of features and customers. */
import type { Lookup, Person, Role } from './types';

export interface Notification {
  id: number;
  kind: string;
  text: string;
  link: string;
  at: string;
  readAt: string | null;
  unread: boolean;
  version: number;
}

export interface Unread {
  unread: number;
  /** The newest notification's id: it grows when something arrives. */
  latest: number;
}

export type CustomerTier = 'key' | 'standard' | 'longTail';
export type CustomerStrategy = 'invest' | 'keep' | 'withdraw';

export interface CustomerFacts {
  externalId: string | null;
  name: string;
  industry: string | null;
  region: string | null;
  tier: CustomerTier | null;
  strategy: CustomerStrategy | null;
  recurringRevenue: number | null;
  currency: string;
  renewsOn: string | null;
}

export interface CustomerRow extends CustomerFacts {
  id: number;
  ownerId: number | null;
  ownerName: string | null;
  requirements: number;
  version: number;
}

export interface CustomerRecord extends CustomerFacts {
  id: number;
  owner: Person | null;
  requirements: number;
  version: number;
  createdAt: string;
  updatedAt: string;
  archivedAt: string | null;
}

export interface CustomerBody extends CustomerFacts {
  ownerId: number | null;
}

export type FeatureKind = 'module' | 'feature';

export interface FeatureNode {
  id: number;
  kind: FeatureKind;
  name: string;
  description: string | null;
  version: number;
  /** Requirements in the pool that nobody has decided yet, of this node alone. */
  openRequirements: number;
  children: FeatureNode[];
}

export interface ProductRoot {
  id: number;
  name: string;
  version: number;
  children: FeatureNode[];
}

export interface FeatureRecord {
  id: number;
  kind: FeatureKind;
  name: string;
  description: string | null;
  product: Lookup;
  parent: Lookup | null;
  position: number;
  archivedAt: string | null;
  version: number;
}

export interface NewFeature {
  productId: number;
  kind: FeatureKind;
  name: string;
  parentId?: number | null;
}

export interface FeaturePatch {
  name?: string;
  description?: string | null;
  parentId?: number | null;
  position?: number;
  archived?: boolean;
}

export interface ProductRecord {
  id: number;
  name: string;
  description: string | null;
  modules: number;
  features: number;
  archivedAt?: string | null;
  version: number;
}

export interface ProductPatch {
  name?: string;
  description?: string | null;
  archived?: boolean;
}

/** The record that comments, files and changes belong to. */
export interface RecordRef {
  kind: string;
  recordId: number;
}

export interface Comment extends RecordRef {
  id: number;
  text: string;
  by: Person;
  createdAt: string;
  editedAt: string | null;
  version: number;
}

export interface Attachment extends RecordRef {
  id: number;
  fileId: number;
  name: string;
  mediaType: string;
  size: number;
  by: Person | null;
  createdAt: string;
  version: number;
}

export interface StoredFile {
  id: number;
  name: string;
}

export interface UserRecord {
  id: number;
  email: string;
  name: string;
  language: string | null;
  active: boolean;
  /** False until the invitation was accepted. */
  hasPassword: boolean;
  roles: Role[];
  createdAt: string;
  lastSeenAt: string | null;
  version: number;
}

export interface Colleague extends Person {
  roles: Role[];
}

/** A link that works once: shown to the administrator once, to be handed over. */
export interface OneTimeLink {
  path: string;
  expiresAt: string;
}

export interface Session {
  id: number;
  createdAt: string;
  lastUsedAt: string;
  userAgent: string | null;
  address: string | null;
  current: boolean;
}

export interface ApiKey {
  id: number;
  name: string;
  prefix: string;
  scopes: string[];
  owner: Person;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  version: number;
}

export interface FieldChange {
  field: string;
  from: unknown;
  to: unknown;
}

export interface AuditRow {
  id: number;
  at: string;
  who: Person | null;
  keyId: number | null;
  via: string;
  kind: string;
  recordId: number;
  recordTitle: string | null;
  recordUrl: string | null;
  action: string;
  changes: FieldChange[];
  undone: boolean;
}
