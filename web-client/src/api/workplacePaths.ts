import type { Id, Operation } from './contract';
import type { Page } from './types';
import type {
  Attachment,
  Comment,
  CustomerBody,
  CustomerRecord,
  CustomerRow,
  FeaturePatch,
  FeatureRecord,
  Notification,
  ProductPatch,
  ProductRecord,
  ProductRoot,
  RecordRef,
  Unread,
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
}
