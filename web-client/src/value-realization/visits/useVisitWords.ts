import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import type { VisitDraft } from './model';

/** A visit's fields as people read them, for two versions side by side. */
export function useVisitWords() {
  const t = useTranslations('visits');
  const format = useFormats();
  return (draft: VisitDraft): Record<keyof VisitDraft, string> => ({
    customer: draft.customer?.name ?? '',
    title: draft.title,
    channel: t(`channel.${draft.channel}`),
    population: t(`population.${draft.population}`),
    visitedOn: draft.visitedOn === null ? '' : format.longDate(draft.visitedOn),
    owner: draft.owner?.name ?? '',
    contacts: draft.contacts.map((one) => one.name).join(', '),
    note: draft.note,
    willPay: draft.willPay ? t(`answer.${draft.willPay}`) : '',
    willRenew: draft.willRenew ? t(`answer.${draft.willRenew}`) : '',
  });
}
