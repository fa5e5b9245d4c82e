import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import styles from './renewals.module.css';

/** The board, every renewal in the grid, and the rule by which they open. */
export function RenewalTabs() {
  const t = useTranslations('renewals');
  return (
    <nav className={styles.tabs} aria-label={t('ways')}>
      <Link to="/value-realization/renewals" activeOptions={{ exact: true, includeSearch: false }}>
        {t('way.board')}
      </Link>
      <Link to="/value-realization/renewals/list" activeOptions={{ includeSearch: false }}>
        {t('way.list')}
      </Link>
      <Link to="/value-realization/renewals/rule">{t('way.rule')}</Link>
    </nav>
  );
}
