import type { Notification } from '@/api/types';
import { dateOf, daysBetween } from '@/i18n/format';
import type { IconName } from '@/ui/Icon';

export type Age = 'today' | 'yesterday' | 'thisWeek' | 'earlier';

export function ageOf(at: string, today: string): Age {
  const days = daysBetween(dateOf(new Date(at)), today);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  return days < 7 ? 'thisWeek' : 'earlier';
}

/** What is unread stands first, whatever its day; the rest under the day it came. */
export function sections(items: readonly Notification[], today: string) {
  const found: { name: Age | 'unread'; items: Notification[] }[] = [];
  for (const item of items) {
    const name = item.unread ? 'unread' : ageOf(item.at, today);
    const last = found.at(-1);
    if (last?.name === name) last.items.push(item);
    else found.push({ name, items: [item] });
  }
  return found;
}

const icons: Record<string, IconName> = {
  mention: 'chat',
  comment: 'chat',
  requirementScreened: 'filter',
  requirementRecommended: 'document',
  requirementDecided: 'check',
  requirementLaunched: 'box',
  requirementMerged: 'merge',
  requirementReopened: 'undo',
  syncMeetingToday: 'calendar',
  importDone: 'import',
};

export const iconOf = (kind: string): IconName =>
  icons[kind] ??
  (kind.startsWith('syncMeeting') ? 'calendar' : kind.startsWith('import') ? 'import' : 'bell');
