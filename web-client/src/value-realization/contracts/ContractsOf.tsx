import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDone } from '@/actions/useDone';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import type { Contract } from '@/api/workplace';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { toastProblem } from '@/ui/toast';
import { archiveContract, contractsKey, contractsOf } from './api';
import { ContractCard } from './ContractCard';
import styles from './contracts.module.css';

const ContractDialog = lazy(() => import('./ContractDialog'));

/** What a customer has bought: money, days, and what is licensed. */
export function ContractsOf({ customer }: { customer: number }) {
  const t = useTranslations('contracts');
  const mayEdit = may(useMe(), 'contracts.edit');
  const { data, error, refetch } = useQuery(contractsOf(customer));
  const [open, setOpen] = useState<{ contract?: Contract } | null>(null);
  const done = useDone(() => setOpen(null), contractsKey, ['customers']);

  const remove = async (contract: Contract) => {
    try {
      const { changeId } = await archiveContract(contract);
      done(t('archived', { name: contract.name }), changeId);
    } catch (refusal) {
      toastProblem(refusal, t('notSaved'));
    }
  };
  const add = mayEdit && (
    <Button icon="plus" onClick={() => setOpen({})}>
      {t('add')}
    </Button>
  );

  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} />;
  return (
    <section className={styles.part} aria-label={t('title')}>
      {data.length === 0 ? (
        <EmptyState icon="document" title={t('none')} action={add}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools}>{add}</div>
          {data.map((one) => (
            <ContractCard
              key={one.id}
              contract={one}
              onEdit={mayEdit ? () => setOpen({ contract: one }) : undefined}
              onArchive={mayEdit ? () => void remove(one) : undefined}
            />
          ))}
        </>
      )}
      {open && (
        <Suspense>
          <ContractDialog
            customer={customer}
            {...(open.contract ? { contract: open.contract } : {})}
            onDone={done}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </section>
  );
}
