import { useTranslations } from 'use-intl';
import type { Requirement, ScoreTerm } from '@/api/types';
import { type Formats, useFormats } from '@/i18n/useFormats';
import { priorityClasses } from './model';
import { Section } from './Section';
import styles from './sections.module.css';
import { useTermNames } from './useTermNames';

/** Every term with its weight, what it reaches of it and the fact behind: whoever adds the points up gets the score. */
export function ScoreExplained({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('requirements');
  const format = useFormats();
  const nameOf = useTermNames();
  const factOf = useFact(format, requirement.currency);
  return (
    <Section title={t('scoreExplained')}>
      <table className={styles.terms}>
        <thead>
          <tr>
            <th scope="col">{t('column.score')}</th>
            <th scope="col">{t('fact')}</th>
            <th scope="col">{t('share')}</th>
            <th scope="col">{t('weight')}</th>
            <th scope="col">{t('points')}</th>
          </tr>
        </thead>
        <tbody>
          {requirement.scoreTerms.map((term) => (
            <tr key={term.term}>
              <th scope="row">{nameOf(term.term)}</th>
              <td className={styles.soft}>{factOf(term)}</td>
              <td className={styles.soft}>{format.percent(term.share)}</td>
              <td className={styles.soft}>{term.weight}</td>
              <td>{format.number(term.points, 1)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {t('scoreTotal')}
            </th>
            <td>{format.number(requirement.score, 1)}</td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}

function useFact(format: Formats, currency: string): (term: ScoreTerm) => string {
  const t = useTranslations('requirements');
  return ({ term, value }) => {
    if (value === null) return '';
    if (term === 'revenue') return format.money(Number(value), currency);
    if (term === 'age') return t('days', { count: Number(value) });
    if (term === 'customers') return t('houses', { count: Number(value) });
    if (term === 'renewal') return value === 'lost' ? t('renewalLost') : format.date(value);
    const known = priorityClasses.find((one) => one === value);
    if (term === 'priorityClass' && known) return t(`class.${known}`);
    if (term === 'tier' && (value === 'key' || value === 'standard' || value === 'longTail'))
      return t(`tier.${value}`);
    return value;
  };
}
