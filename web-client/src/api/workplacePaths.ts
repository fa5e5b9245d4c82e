import type { Id, Operation } from './contract';
import type { Me, Page, Role } from './types';
import type {
  ApiKey,
  Attachment,
  AuditRow,
  Colleague,
  Comment,
  CustomerBody,
  CustomerRecord,
  CustomerRow,
  FeaturePatch,
  FeatureRecord,
  Notification,
  OneTimeLink,
  ProductPatch,
  ProductRecord,
  ProductRoot,
  RecordRef,
  Session,
  Unread,
  UserRecord,
} from './workplace';

/** The part of the contract that the pages around the pool call. */
export interface WorkplacePaths {
  '/api/v1/notifications': { get: Operation<Page<Notification>> };
  '/api/v1/notifications/unread': { get: Operation<Unread> };
  '/api/v1/notifications/bulk': {
    post: Operation<{ changed: number }, { ids: readonly number[] | null; change: { unread: boolean } }>;
  };
  '/api/v1/value-realization/customers': {
    get: Operation<Page<CustomerRow>>;
    post: Operation<CustomerRecord, CustomerBody>;
  };
  '/api/v1/value-realization/customers/{id}': {
    get: Operation<CustomerRecord, never, Id>;
    patch: Operation<CustomerRecord, Partial<CustomerBody> & { archived?: boolean }, Id>;
    delete: Operation<CustomerRecord, never, Id>;
  };
  '/api/v1/value-refinement/products': {
    get: Operation<Page<ProductRecord>>;
    post: Operation<ProductRecord, { name: string; description?: string | null }>;
  };
  '/api/v1/value-refinement/products/{id}': {
    get: Operation<ProductRecord, never, Id>;
    patch: Operation<ProductRecord, ProductPatch, Id>;
    delete: Operation<ProductRecord, never, Id>;
  };
  '/api/v1/value-refinement/features/tree': { get: Operation<{ products: ProductRoot[] }> };
  '/api/v1/value-refinement/features/{id}': {
    get: Operation<FeatureRecord, never, Id>;
    patch: Operation<FeatureRecord, FeaturePatch, Id>;
    delete: Operation<FeatureRecord, never, Id>;
  };
  '/api/v1/comments': {
    get: Operation<Page<Comment>>;
    post: Operation<Comment, RecordRef & { text: string }>;
  };
  '/api/v1/comments/{id}': {
    patch: Operation<Comment, { text: string }, Id>;
    delete: Operation<undefined, never, Id>;
  };
  '/api/v1/attachments': {
    get: Operation<{ items: Attachment[] }>;
    post: Operation<Attachment, RecordRef & { fileId: number }>;
  };
  '/api/v1/attachments/{id}': { delete: Operation<undefined, never, Id> };
  '/api/v1/undo': {
    post: Operation<{ records: { kind: string; id: number }[] }, { changeId: number }>;
  };
  '/api/v1/people': { get: Operation<Page<Colleague>> };
  '/api/v1/users/{id}': {
    patch: Operation<UserRecord, { name?: string; email?: string; active?: boolean }, Id>;
  };
  '/api/v1/users/{id}/roles': { put: Operation<UserRecord, { roles: Role[] }, Id> };
  '/api/v1/users/{id}/password-reset': { post: Operation<OneTimeLink, never, Id> };
  '/api/v1/passwords': { post: Operation<Me, { token: string; password: string }> };
  '/api/v1/me/password': { put: Operation<undefined, { old: string; new: string }> };
  '/api/v1/me/sessions': { get: Operation<{ items: Session[] }> };
  '/api/v1/me/sessions/{id}': { delete: Operation<undefined, never, Id> };
  '/api/v1/api-keys': {
    get: Operation<Page<ApiKey>>;
    post: Operation<
      { key: ApiKey; secret: string },
      { name: string; scopes: readonly string[]; expiresInDays: number }
    >;
  };
  '/api/v1/api-keys/scopes': { get: Operation<{ items: string[] }> };
  '/api/v1/api-keys/{id}': { delete: Operation<undefined, never, Id> };
  '/api/v1/audit': { get: Operation<Page<AuditRow>> };
}
