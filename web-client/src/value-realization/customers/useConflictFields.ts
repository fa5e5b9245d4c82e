import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import type { ConflictField } from '@/ui/ConflictDialog';
import type { CustomerDraft } from './model';

/** The fields that I changed and that read differently now, in words. */
export function useConflictFields() {
  const t = useTranslations('customers');
  const format = useFormats();
  const words = (draft: CustomerDraft): Record<keyof CustomerDraft, string> => ({
    name: draft.name,
    externalId: draft.externalId,
    industry: draft.industry,
    region: draft.region,
    tier: draft.tier ? t(`tier.${draft.tier}`) : '',
    strategy: draft.strategy ? t(`strategy.${draft.strategy}`) : '',
    recurringRevenue:
      draft.recurringRevenue === null ? '' : format.moneyInFull(draft.recurringRevenue, draft.currency),
    currency: draft.currency,
    renewsOn: draft.renewsOn ? format.longDate(draft.renewsOn) : '',
    competitors: draft.competitors.split('\n').join(', '),
    owner: draft.owner?.name ?? '',
  });
  const label = (name: keyof CustomerDraft) => t(`field.${name === 'owner' ? 'ownerId' : name}`);
  return (before: CustomerDraft, mine: CustomerDraft, theirs: CustomerDraft): ConflictField[] => {
    const [old, now, other] = [words(before), words(mine), words(theirs)];
    return (Object.keys(now) as (keyof CustomerDraft)[])
      .filter((name) => now[name] !== old[name] && now[name] !== other[name])
      .map((name) => ({ name, label: label(name), mine: now[name], theirs: other[name] }));
  };
}
