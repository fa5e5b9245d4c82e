import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCrumb } from '@/lib/crumb';
import { rememberCustomer } from '@/lib/recent';
import { IconButton } from '@/ui/Button';
import { PageError } from '@/ui/PageError';
import { Peek } from '@/ui/Peek';
import { SkeletonLines } from '@/ui/Skeleton';
import { Tabs } from '@/ui/Tabs';
import { customerQuery, overviewQuery } from './api';
import { CustomerFacts } from './CustomerFacts';
import { CustomerHead } from './CustomerHead';
import { HeadFigures } from './HeadFigures';
import { type CustomerTab, customerTabs } from './model';
import styles from './page.module.css';
import { Timeline } from './Timeline';

const CustomerForm = lazy(async () => ({ default: (await import('./CustomerForm')).CustomerForm }));

/** What other nouns have to say about the customer, part by part. */
export interface CustomerParts {
  saveCases: ReactNode;
  health: ReactNode;
  chain: ReactNode;
  year: ReactNode;
  asked: ReactNode;
  requirements: ReactNode;
  contracts: ReactNode;
  contacts: ReactNode;
  reports: ReactNode;
  visits: ReactNode;
  notes: ReactNode;
  /** What is used, feature by week. */
  heat: ReactNode;
  /** The measures against similar customers. */
  measures: ReactNode;
}

/** One customer, all round: figures, one line of events, and everything that hangs on their thread. */
export function CustomerPage({
  id,
  tab: asked,
  onTab,
  parts,
}: {
  id: number;
  /** As it stands in the address; null for the first. */
  tab: string | null;
  onTab: (tab: string | null) => void;
  parts: CustomerParts;
}) {
  const t = useTranslations('customers');
  const tab = customerTabs.find((known) => known === asked) ?? 'overview';
  const one = useQuery(customerQuery(id));
  const overview = useQuery(overviewQuery(id));
  const customer = one.data?.value;
  const [editing, setEditing] = useState(false);
  useCrumb(customer?.name ?? null);
  useEffect(() => {
    if (customer) rememberCustomer({ id: customer.id, name: customer.name });
  }, [customer]);

  const error = one.error ?? overview.error;
  if (error)
    return (
      <PageError
        error={error}
        onRetry={() => {
          void one.refetch();
          void overview.refetch();
        }}
      />
    );
  if (!one.data || !overview.data)
    return (
      <div className={styles.part} aria-busy="true">
        <h1 data-hidden-text="">{t('title')}</h1>
        <SkeletonLines lines={12} />
      </div>
    );

  const { counts } = overview.data;
  const count: Partial<Record<CustomerTab, number>> = counts;
  const panels: Record<CustomerTab, ReactNode> = {
    overview: (
      <div className={styles.columns}>
        <div className={styles.left}>
          {parts.health}
          {counts.contracts > 0 && <div className={styles.part}>{parts.year}</div>}
          {parts.heat}
          {parts.saveCases}
          {parts.chain}
          <section className={styles.part} aria-labelledby="customer-asked">
            <header className={styles.partHead}>
              <h2 id="customer-asked">{t('requirements')}</h2>
              <p>{t(counts.requirements === 0 ? 'noRequirements' : 'requirementsText')}</p>
            </header>
            {counts.requirements > 0 && parts.asked}
          </section>
        </div>
        <Timeline id={id} />
      </div>
    ),
    usage: (
      <>
        {parts.measures}
        {parts.heat}
      </>
    ),
    requirements: <div className={styles.part}>{parts.requirements}</div>,
    contracts: parts.contracts,
    contacts: parts.contacts,
    reports: <div className={styles.part}>{parts.reports}</div>,
    visits: parts.visits,
    notes: <div className={styles.part}>{parts.notes}</div>,
    facts: (
      <div className={styles.part}>
        <CustomerFacts customer={one.data.value} />
      </div>
    ),
  };

  return (
    <div className={styles.page}>
      <CustomerHead customer={one.data.value} people={overview.data.people} onEdit={() => setEditing(true)} />
      <HeadFigures overview={overview.data} />
      <Tabs
        label={t('parts')}
        value={tab}
        onChange={(next) => onTab(next === 'overview' ? null : next)}
        tabs={customerTabs.map((value) => ({
          value,
          label: t(`tab.${value}`),
          count: count[value],
          panel: value === tab ? panels[value] : null,
        }))}
      />
      {editing && (
        <Peek
          label={t('editTitle')}
          head={
            <>
              <b>{t('editTitle')}</b>
              <span className={styles.spread}>
                <IconButton icon="x" label={t('close')} onClick={() => setEditing(false)} />
              </span>
            </>
          }
        >
          <Suspense fallback={<SkeletonLines lines={9} />}>
            <CustomerForm key={id} customer={one.data.value} onClose={() => setEditing(false)} />
          </Suspense>
        </Peek>
      )}
    </div>
  );
}
