import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import type { FieldWords } from '@/ui/useTwoVersions';
import type { VisitDraft } from './model';

/** A visit's fields as people read them, for two versions side by side. */
export function useVisitWords(): FieldWords<VisitDraft> {
  const t = useTranslations('visits');
  const format = useFormats();
  return (draft) => ({
    customer: [t('field.customer'), draft.customer?.name ?? ''],
    title: [t('field.title'), draft.title],
    channel: [t('field.channel'), t(`channel.${draft.channel}`)],
    population: [t('field.population'), t(`population.${draft.population}`)],
    visitedOn: [t('field.visitedOn'), draft.visitedOn === null ? '' : format.longDate(draft.visitedOn)],
    owner: [t('field.owner'), draft.owner?.name ?? ''],
    contacts: [t('field.contacts'), draft.contacts.map((one) => one.name).join(', ')],
    note: [t('field.note'), draft.note],
    willPay: [t('field.willPay'), draft.willPay ? t(`answer.${draft.willPay}`) : ''],
    willRenew: [t('field.willRenew'), draft.willRenew ? t(`answer.${draft.willRenew}`) : ''],
  });
}
