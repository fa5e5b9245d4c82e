import { useTranslations } from 'use-intl';
import type { Requirement } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { weighty } from './model';
import { ScoreBar } from './ScoreBar';
import styles from './sections.module.css';
import { useTermNames } from './useTermNames';

/** The score: number first, then its terms; their sum is the number. */
export function ScoreHead({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('requirements');
  const format = useFormats();
  const nameOf = useTermNames();
  const terms = weighty(requirement.scoreTerms);
  return (
    <section aria-label={t('column.score')}>
      <div className={styles.scoreHead}>
        <strong>{format.number(requirement.score)}</strong>
        <ScoreBar score={requirement.score} terms={terms} tall />
      </div>
      <div className={styles.legend}>
        {terms.map((term) => (
          <span key={term.term}>
            <i />
            {nameOf(term.term)} {format.number(term.points, 1)}
          </span>
        ))}
      </div>
    </section>
  );
}
