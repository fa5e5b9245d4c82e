import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useUnread } from '@/api/notifications';
import { pinnedViewsQuery } from '@/api/views';
import { classes } from '@/lib/classes';
import { foldRail } from '@/lib/rail';
import { recentCustomers } from '@/lib/recent';
import { useStore } from '@/lib/store';
import { IconButton } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { type Destination, moduleIcons, moduleOrder } from '../destinations';
import { useDestinations } from '../useDestinations';
import { PersonMenu } from './PersonMenu';
import { pinnedHref } from './pinned';
import styles from './Rail.module.css';
import { ThemeButton } from './ThemeButton';

export function Rail({ folded, crowded }: { folded: boolean; crowded: boolean }) {
  const t = useTranslations('shell');
  const destinations = useDestinations();
  const customers = useStore(recentCustomers);
  const pinned = (useQuery(pinnedViewsQuery).data ?? []).filter((view) =>
    destinations.some((one) => one.to === pinnedHref(view)?.to),
  );
  const hasCustomers = destinations.some((one) => one.name === 'customers');
  const ofModule = (module: Destination['module']) => destinations.filter((one) => one.module === module);
  const personal = ofModule('platform').filter((one) => one.name === 'myWeek' || one.name === 'inbox');
  const workplace = ofModule('platform').filter((one) => one.name !== 'myWeek' && one.name !== 'inbox');
  const unread = useUnread();
  const entry = (one: Destination, withIcon: boolean) => (
    <RailLink
      key={one.name}
      destination={one}
      label={t(`destination.${one.name}`)}
      folded={folded}
      withIcon={withIcon}
      count={one.name === 'inbox' ? unread : 0}
    />
  );

  return (
    <nav className={styles.rail} aria-label={t('mainNavigation')} data-folded={folded || undefined}>
      <div className={styles.brand}>
        <span className={styles.logo}>
          <Icon name="mark" size={18} />
        </span>
        {!folded && <span className={styles.product}>ProductOps</span>}
        {!crowded && !folded && (
          <IconButton icon="rail" size="small" label={t('foldRail')} onClick={() => foldRail(true)} />
        )}
      </div>
      <div className={styles.scroll}>
        {personal.map((one) => entry(one, true))}
        {!folded && <h2 className={styles.heading}>{t('modules')}</h2>}
        {moduleOrder.map((module) => {
          const inside = ofModule(module);
          if (inside.length === 0) return null;
          if (folded) return inside.map((one) => entry(one, true));
          return (
            <section key={module} aria-label={t(`module.${module}`)}>
              <p className={styles.module}>
                <Icon name={moduleIcons[module]} />
                {t(`module.${module}`)}
              </p>
              <div className={styles.inside}>{inside.map((one) => entry(one, false))}</div>
            </section>
          );
        })}
        {workplace.length > 0 && !folded && <h2 className={styles.heading}>{t('workplace')}</h2>}
        {workplace.map((one) => entry(one, true))}
        {!folded && pinned.length > 0 && (
          <>
            <h2 className={styles.heading}>{t('pinnedViews')}</h2>
            {pinned.map((view) => {
              const href = pinnedHref(view);
              return href === null ? null : (
                <Link
                  key={view.id}
                  to={href.to}
                  search={href.search}
                  className={styles.link}
                  activeOptions={{ exact: true, includeSearch: true }}
                >
                  <Icon name="pin" />
                  <span className={styles.text}>{view.name}</span>
                </Link>
              );
            })}
          </>
        )}
        {!folded && hasCustomers && customers.length > 0 && (
          <>
            <h2 className={styles.heading}>{t('recentCustomers')}</h2>
            {customers.map((customer) => (
              <Link
                key={customer.id}
                to="/value-realization/customers/$id"
                params={{ id: String(customer.id) }}
                className={styles.link}
              >
                <span className={styles.text}>{customer.name}</span>
              </Link>
            ))}
          </>
        )}
      </div>
      <div className={styles.foot}>
        {folded && !crowded && (
          <IconButton icon="rail" label={t('unfoldRail')} onClick={() => foldRail(false)} />
        )}
        {folded && <ThemeButton />}
        <PersonMenu folded={folded} />
        {!folded && <ThemeButton />}
      </div>
    </nav>
  );
}

function RailLink({
  destination,
  label,
  folded,
  withIcon,
  count,
}: {
  destination: Destination;
  label: string;
  folded: boolean;
  withIcon: boolean;
  count: number;
}) {
  return (
    <Link
      to={destination.to}
      className={styles.link}
      activeProps={{ className: classes(styles.link, styles.on), 'aria-current': 'page' }}
      activeOptions={{ includeSearch: false }}
      {...(folded ? { title: label, 'aria-label': label } : {})}
    >
      {withIcon && <Icon name={destination.icon ?? moduleIcons[destination.module]} />}
      {!folded && <span className={styles.text}>{label}</span>}
      {count > 0 && <span className={folded ? styles.dot : styles.count}>{folded ? null : count}</span>}
    </Link>
  );
}
