import { useTranslations } from 'use-intl';
import { Markdown } from '@/ui/Markdown';
import type { IdleFeature } from './model';
import type { Tools } from './ReportSheet';
import styles from './ReportSheet.module.css';

/** The useful features that lie idle: what each would bring, and how many like them use it. */
export function IdlePart({ idle, tools }: { idle: readonly IdleFeature[]; tools: Tools }) {
  const t = useTranslations('reportSheet');
  return (
    <ul className={styles.cards}>
      {idle.map((one) => (
        <li key={one.key} data-hidden-part={one.isHidden || undefined}>
          <h3>
            {one.feature.name}
            <span>
              {[one.product, t(one.isLicensed ? 'licensed' : 'notLicensed')].filter(Boolean).join(' · ')}
            </span>
          </h3>
          <div className={styles.share}>
            <span>{t('similarShare')}</span>
            <span className={styles.track} aria-hidden="true">
              <span style={{ width: `${one.similarShare}%` }} />
            </span>
            <b>{one.similarShare}%</b>
          </div>
          <div className={styles.said}>
            <Markdown text={one.text} />
            {tools({ kind: 'finding', finding: one })}
          </div>
          {one.description && (
            <p className={styles.faint}>
              <b>{t('whatItDoes')}</b> {one.description}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
