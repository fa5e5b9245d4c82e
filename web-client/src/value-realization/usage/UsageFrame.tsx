import { Link, type LinkProps, Outlet } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import styles from './usage.module.css';

const parts: readonly {
  name: 'overview' | 'names' | 'quality' | 'departures' | 'tracking';
  to: NonNullable<LinkProps['to']>;
  exact?: true;
}[] = [
  { name: 'overview', to: '/value-realization/usage', exact: true },
  { name: 'names', to: '/value-realization/usage/event-names' },
  { name: 'quality', to: '/value-realization/usage/data-quality' },
  { name: 'departures', to: '/value-realization/departures' },
  { name: 'tracking', to: '/value-realization/usage/tracking' },
];

/** The pages about usage, one beside the other. */
export function UsageFrame() {
  const t = useTranslations('usage');
  return (
    <div className={styles.frame}>
      <nav className={styles.nav} aria-label={t('nav.label')}>
        {parts.map((part) => (
          <Link
            key={part.name}
            to={part.to}
            activeOptions={{ includeSearch: false, exact: part.exact ?? false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(`nav.${part.name}`)}
          </Link>
        ))}
      </nav>
      <div className={styles.inside}>
        <Outlet />
      </div>
    </div>
  );
}
