import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { keptQuery } from './api';
import { FindingPeek } from './FindingPeek';
import styles from './usage.module.css';

const wayOut = {
  reusedId: 'reusedIds',
  tooOld: 'tooOld',
  tooFarAhead: 'tooFarAhead',
  unreadable: 'unreadable',
} as const;
const isKept = (reason: string): reason is keyof typeof wayOut => reason in wayOut;

/** An event as it came; one under a used id beside the others of that id, what differs in bold. */
export function KeptPeek({ id, step, close }: { id: number; step: (by: 1 | -1) => void; close: () => void }) {
  const t = useTranslations('usage');
  const format = useFormats();
  const found = useQuery(keptQuery(id));
  const kept = found.data?.event;
  const versions = found.data?.versions ?? [];
  const lines = (['day', 'customerName', 'contractName', 'event', 'uses', 'seconds', 'errors'] as const).map(
    (name) => ({
      name,
      values: versions.map((one) => {
        const value = one[name];
        return value === null ? '' : name === 'day' ? format.longDate(String(value)) : String(value);
      }),
    }),
  );
  return (
    <FindingPeek title={t('list.keptEvents')} step={step} close={close}>
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <SkeletonLines lines={6} />}
      {kept && (
        <>
          <div className={styles.block}>
            <p className={styles.peekTitle}>{kept.event ?? t('unset')}</p>
            <p className={styles.soft}>
              {isKept(kept.reason) ? t(`check.${wayOut[kept.reason]}.wayOut`) : kept.reason}
            </p>
            <table className={styles.versions}>
              <tbody>
                {(
                  [
                    ['column.messageId', kept.messageId],
                    ['column.sentAs', kept.customer],
                    ['column.happenedAt', kept.happenedAt && format.instant(kept.happenedAt)],
                    ['column.receivedAt', format.instant(kept.receivedAt)],
                    ['column.detail', kept.detail],
                  ] as const
                ).map(([name, value]) => (
                  <tr key={name}>
                    <th scope="row">{t(name)}</th>
                    <td>{value ?? t('unset')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {kept.reason === 'reusedId' && (
            <div className={styles.block}>
              <h2>{t('quality.versions')}</h2>
              {versions.length < 2 ? (
                <p className={styles.soft}>{t('quality.oneVersion')}</p>
              ) : (
                <table className={styles.versions}>
                  <thead>
                    <tr>
                      <th scope="col">{t('quality.field')}</th>
                      {versions.map((one, place) => (
                        <th key={one.id} scope="col">
                          {t('quality.version', { number: place + 1 })}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {lines.map(({ name, values }) => {
                      const other = new Set(values).size > 1;
                      return (
                        <tr key={name}>
                          <th scope="row">{t(`version.${name}`)}</th>
                          {values.map((value, place) => (
                            <td key={versions[place]?.id} data-other={other || undefined}>
                              {value}
                            </td>
                          ))}
                        </tr>
                      );
                    })}
                  </tbody>
                </table>
              )}
            </div>
          )}
        </>
      )}
    </FindingPeek>
  );
}
