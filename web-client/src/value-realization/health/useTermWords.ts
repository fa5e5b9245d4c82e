import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { units } from './model';
import type { HealthTerm } from './shapes';

/** A term in words: its name, and in one line how a value becomes a share of its weight. */
export function useTermWords() {
  const t = useTranslations('health');
  const format = useFormats();
  const word = (term: HealthTerm, value: string): string => {
    if (
      term.source === 'renewalRisk' &&
      (value === 'none' || value === 'low' || value === 'medium' || value === 'high')
    )
      return t(`risk.${value}`);
    if (term.source === 'willRenew' && (value === 'yes' || value === 'unsure' || value === 'no'))
      return t(`answer.${value}`);
    return value;
  };
  const unit = (term: HealthTerm): string => {
    const kind = term.source === 'attribute' ? 'count' : units[term.source];
    return typeof kind === 'string' ? t(`unit.${kind}`) : '';
  };
  const amount = (term: HealthTerm, value: number) => `${format.number(value, 1)}${unit(term)}`;
  const percent = (share: number) => format.percent(share);
  const missing = (term: HealthTerm) =>
    term.whenMissing === null ? '' : t('words.missing', { share: percent(term.whenMissing) });
  const mapping = (term: HealthTerm): string => {
    if (term.linear)
      return (
        t('words.linear', {
          worst: amount(term, term.linear.worst),
          best: amount(term, term.linear.best),
        }) + missing(term)
      );
    if (term.steps)
      return (
        term.steps
          .map((step) => t('words.step', { from: amount(term, step.from), share: percent(step.share) }))
          .join(t('gap')) + missing(term)
      );
    const listed = (term.choices ?? []).map((choice) =>
      t('words.choice', {
        values: choice.values.map((value) => word(term, value)).join(' / '),
        share: percent(choice.share),
      }),
    );
    if (term.otherwise !== null) listed.push(t('words.otherwise', { share: percent(term.otherwise) }));
    return listed.join(t('gap')) + missing(term);
  };
  return {
    name: (term: HealthTerm): string =>
      term.name ?? (term.source === 'attribute' ? (term.attribute ?? term.key) : t(`source.${term.source}`)),
    mapping,
    word,
    unit,
  };
}
