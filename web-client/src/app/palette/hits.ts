import type { SearchHit } from '@/api/types';

const paths: Record<string, string> = {
  requirement: '/value-delivery/requirements',
  customer: '/value-realization/customers',
  feature: '/value-refinement/features',
  syncMeeting: '/value-delivery/sync-meetings',
};

/** The page of something the search found. */
export function hitPath(hit: SearchHit): string {
  return `${paths[hit.kind] ?? ''}/${hit.key ?? hit.id}`;
}
