import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './visits.module.css';

/** The three lists of the field: what was done, whose turn it is, what was seen. */
export function VisitLists({ children }: { children: ReactNode }) {
  const t = useTranslations('visits');
  return (
    <div className={styles.lists}>
      <nav className={styles.nav} aria-label={t('views')}>
        <Link to="/value-realization/visits" activeOptions={{ exact: true, includeSearch: false }}>
          {t('view.visits')}
        </Link>
        <Link to="/value-realization/visits/rhythm" activeOptions={{ includeSearch: false }}>
          {t('view.rhythm')}
        </Link>
        <Link to="/value-realization/visits/observations" activeOptions={{ includeSearch: false }}>
          {t('view.observations')}
        </Link>
      </nav>
      {children}
    </div>
  );
}
