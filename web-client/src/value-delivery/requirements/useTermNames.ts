import { useTranslations } from 'use-intl';

const known = ['priorityClass', 'customers', 'revenue', 'renewal', 'tier', 'age', 'evidence'] as const;
const isKnown = (term: string): term is (typeof known)[number] => known.some((one) => one === term);

/** The names of the score's terms; a term that this page does not know keeps the API's name. */
export function useTermNames(): (term: string) => string {
  const t = useTranslations('requirements');
  return (term) => (isKnown(term) ? t(`term.${term}`) : term);
}
