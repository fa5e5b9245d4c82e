import type { SavedView } from '@/api/types';
import { destinations } from '../destinations';

/** Where a pinned view leads: its list's page, with the view as the search. */
export function pinnedHref(view: SavedView) {
  const place = destinations.find((one) => one.to.endsWith(`/${view.list}`) || one.name === view.list);
  return place ? { to: place.to, search: { view: view.id } } : null;
}
