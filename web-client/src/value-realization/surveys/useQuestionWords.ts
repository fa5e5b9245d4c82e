import { useTranslations } from 'use-intl';
import type { SurveyQuestion } from '@/api/types';

/** How a question is answered, in one line. */
export function useQuestionWords(): (question: SurveyQuestion) => string {
  const t = useTranslations('surveys');
  return ({ kind, isRequired, choices }) =>
    [t(`kind.${kind}`), isRequired ? t('isRequired') : '', choices.join(' / ')].filter(Boolean).join(' · ');
}
