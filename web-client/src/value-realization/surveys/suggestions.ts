import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { SurveyPopulation } from '@/api/field';
import type { SurveyQuestion } from '@/api/types';

/** What each population is best asked: payers whether they will pay and renew, users what is awkward, the team what went over. */
export function useSuggestions(population: SurveyPopulation): readonly SurveyQuestion[] {
  const t = useTranslations('surveys');
  return useMemo(() => {
    const ask = (
      text: string,
      kind: SurveyQuestion['kind'],
      choices: string[] = [],
      isRequired = true,
    ): SurveyQuestion => ({ key: '', text, kind, choices, isRequired });
    const all: Record<SurveyPopulation, SurveyQuestion[]> = {
      users: [
        ask(t('suggestion.usersOften'), 'single', [t('often.daily'), t('often.weekly'), t('often.hardly')]),
        ask(t('suggestion.usersAwkward'), 'text', [], false),
      ],
      payers: [
        ask(t('suggestion.payersWorth'), 'single', [t('worth.yes'), t('worth.unsure'), t('worth.no')]),
        ask(t('suggestion.payersRenew'), 'single', [t('renew.yes'), t('renew.unsure'), t('renew.no')]),
      ],
      team: [ask(t('suggestion.teamHandover'), 'scale'), ask(t('suggestion.teamImprove'), 'text', [], false)],
    };
    return all[population];
  }, [population, t]);
}
