import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Figure, Figures } from '@/api/figures';
import { useFormats } from '@/i18n/useFormats';
import styles from './figures.module.css';
import { rowsHref } from './search';

/** The four counts of the period; each opens its rows. */
export function Headline({ figures }: { figures: Figures }) {
  const t = useTranslations('figures');
  const format = useFormats();
  const parts: readonly [string, Figure, string][] = [
    [t('received'), figures.received, t('inPeriod')],
    [t('decided'), figures.decided, t('inPeriod')],
    [t('screenedOut'), figures.screenedOut, t('inPeriod')],
    [t('undecided'), figures.undecided, t('now')],
  ];
  return (
    <dl className={styles.headline}>
      {parts.map(([name, figure, when]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Link to={rowsHref(figure.rows)}>{format.number(figure.count)}</Link>
            <small>{when}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
