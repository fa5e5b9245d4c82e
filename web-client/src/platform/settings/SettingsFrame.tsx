import { Link, type LinkProps, Outlet } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import styles from './settings.module.css';

type Part = 'account' | 'views' | 'apiKeys' | 'people' | 'scoring' | 'audit' | 'about';

const groups: readonly {
  name: 'mine' | 'workspace';
  parts: readonly { name: Part; to: NonNullable<LinkProps['to']>; permission?: string }[];
}[] = [
  {
    name: 'mine',
    parts: [
      { name: 'account', to: '/settings/account' },
      { name: 'views', to: '/settings/views' },
      { name: 'apiKeys', to: '/settings/api-keys' },
    ],
  },
  {
    name: 'workspace',
    parts: [
      { name: 'people', to: '/settings/people' },
      { name: 'scoring', to: '/settings/scoring', permission: 'scoringRules.read' },
      { name: 'audit', to: '/settings/audit', permission: 'audit.read' },
      { name: 'about', to: '/settings/about' },
    ],
  },
];

/** The parts of the settings beside the one that is open. What a role may not see is not listed. */
export function SettingsFrame() {
  const t = useTranslations('settings');
  const me = useMe();
  return (
    <div className={styles.frame}>
      <nav className={styles.nav} aria-label={t('nav')}>
        {groups.map((group) => (
          <section key={group.name}>
            <h2>{t(group.name)}</h2>
            {group.parts
              .filter((part) => part.permission === undefined || may(me, part.permission))
              .map((part) => (
                <Link
                  key={part.name}
                  to={part.to}
                  activeOptions={{ includeSearch: false }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  {t(part.name)}
                </Link>
              ))}
          </section>
        ))}
      </nav>
      <div className={styles.part}>
        <Outlet />
      </div>
    </div>
  );
}
