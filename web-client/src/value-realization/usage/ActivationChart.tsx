import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ChartFrame } from '@/charts/ChartFrame';
import { ShareRows } from '@/charts/ShareRows';
import { useFormats } from '@/i18n/useFormats';
import { ErrorState } from '@/ui/ErrorState';
import { Skeleton } from '@/ui/Skeleton';
import { activationQuery } from './api';

const most = 10;

/** What is paid for and lies idle: licensed features, opened by some customers and never by others. */
export function ActivationChart({ to }: { to: string }) {
  const t = useTranslations('usage');
  const format = useFormats();
  const found = useQuery(activationQuery('feature', to));
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton height={240} />;
  const rows = found.data;
  const [first] = rows;
  const idle = first ? first.licensed - first.opened : 0;
  const finding =
    first === undefined
      ? t('idle.unlicensed')
      : idle === 0
        ? t('idle.none')
        : t('idle.found', { name: first.feature?.name ?? '', count: idle });
  return (
    <ChartFrame
      finding={finding}
      note={t('idle.note', {
        to: format.date(to),
        n: format.number(rows.reduce((sum, row) => sum + row.licensed, 0)),
      })}
      file={t('idle.file')}
      table={{
        head: [t('feature'), t('idle.licensed'), t('idle.opened')],
        rows: rows.map((row) => [row.feature?.name ?? '', row.licensed, row.opened]),
      }}
    >
      {() => (
        <ShareRows
          legend={[
            { key: 'opened', label: t('idle.opened') },
            { key: 'idle', label: t('idle.idle') },
          ]}
          rows={rows.slice(0, most).map((row) => ({
            key: String(row.feature?.id),
            label: row.feature?.name ?? '',
            parts: [
              { key: 'opened', value: row.opened },
              { key: 'idle', value: row.licensed - row.opened },
            ],
            text: `${row.opened} / ${row.licensed}`,
            href: `/value-realization/usage?by=customer&feature=${row.feature?.id ?? ''}#rows`,
          }))}
        />
      )}
    </ChartFrame>
  );
}
