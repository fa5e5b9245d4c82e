import { useTranslations } from 'use-intl';
import { Markdown } from '@/ui/Markdown';
import type { Suggestion } from './model';
import type { Tools } from './ReportSheet';
import styles from './ReportSheet.module.css';

/** What could be better, each with its next step and who takes it. */
export function ImprovePart({ suggestions, tools }: { suggestions: readonly Suggestion[]; tools: Tools }) {
  const t = useTranslations('reportSheet');
  return (
    <>
      <ol className={styles.cards}>
        {suggestions.map((one) => (
          <li key={one.key} data-hidden-part={one.isHidden || undefined}>
            <div className={styles.said}>
              <Markdown text={one.text} />
              {tools({ kind: 'suggestion', suggestion: one })}
            </div>
            {(one.nextStep || one.ownerName) && (
              <dl className={styles.step}>
                {one.nextStep && (
                  <div>
                    <dt>{t('nextStep')}</dt>
                    <dd>{one.nextStep}</dd>
                  </div>
                )}
                {one.ownerName && (
                  <div>
                    <dt>{t('owner')}</dt>
                    <dd>{one.ownerName}</dd>
                  </div>
                )}
              </dl>
            )}
          </li>
        ))}
      </ol>
      {tools({ kind: 'suggestion', suggestion: null })}
    </>
  );
}
