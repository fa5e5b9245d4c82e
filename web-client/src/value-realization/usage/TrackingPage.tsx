import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { customerLookup } from '@/api/lookups';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { Combobox } from '@/ui/Combobox';
import { Copy } from '@/ui/Copy';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Page, PageSection } from '@/ui/Page';
import { Table } from '@/ui/Table';
import { Tabs } from '@/ui/Tabs';
import { Tag } from '@/ui/Tag';
import { TextField } from '@/ui/TextField';
import { toastProblem } from '@/ui/toast';
import { receivedQuery, sendTest } from './api';
import { type Sdk, sdks, snippetOf } from './snippets';
import styles from './usage.module.css';

/** How a product sends its usage here: what to paste, a first event to try it with, and what has just come. */
export function TrackingPage({ sdk: asked, onSdk }: { sdk: string | undefined; onSdk: (sdk: Sdk) => void }) {
  const t = useTranslations('usage');
  const sdk = sdks.find((one) => one === asked) ?? 'segment';
  const origin = window.location.origin;
  return (
    <Page title={t('nav.tracking')} text={t('tracking.text')} width="wide">
      <PageSection
        title={t('tracking.keyTitle')}
        text={t('tracking.keyText')}
        actions={<Link to="/settings/api-keys">{t('tracking.toKeys')}</Link>}
      >
        <p className={styles.soft}>{t('tracking.keyHow')}</p>
      </PageSection>
      <PageSection title={t('tracking.pasteTitle')} text={t('tracking.pasteText')}>
        <Tabs
          label={t('tracking.pasteTitle')}
          value={sdk}
          onChange={onSdk}
          tabs={sdks.map((value) => ({
            value,
            label: t(`sdk.${value}`),
            panel:
              value === sdk ? (
                <div className={styles.block}>
                  <p>{t(`tracking.how.${value}`)}</p>
                  <Copy block label={t(`sdk.${value}`)} text={snippetOf(value, origin)} />
                  {value === 'csv' && (
                    <p>
                      <Link to="/imports/new">{t('tracking.toImport')}</Link>
                    </p>
                  )}
                </div>
              ) : null,
          }))}
        />
      </PageSection>
      <TestEvent />
      <Live />
    </Page>
  );
}

function TestEvent() {
  const t = useTranslations('usage');
  const maySend = may(useMe(), 'usage.track');
  const [event, setEvent] = useState('setup.test');
  const [customer, setCustomer] = useState<{ id: number; name: string } | null>(null);
  const [busy, setBusy] = useState(false);
  if (!maySend) return null;
  return (
    <PageSection title={t('tracking.testTitle')} text={t('tracking.testText')}>
      <form
        className={styles.pair}
        onSubmit={(submit) => {
          submit.preventDefault();
          setBusy(true);
          sendTest(event.trim(), customer?.name ?? '')
            .then(() => tell({ done: t('tracking.sent', { name: event.trim() }) }))
            .catch((refusal: unknown) => toastProblem(refusal, t('tracking.notSent')))
            .finally(() => setBusy(false));
        }}
      >
        <TextField
          label={t('column.event')}
          value={event}
          maxLength={200}
          onChange={(change) => setEvent(change.target.value)}
        />
        <Combobox
          label={t('column.customer')}
          value={customer}
          lookup={customerLookup}
          onChange={(choice) => setCustomer(choice)}
        />
        <Button type="submit" busy={busy} disabled={event.trim() === '' || customer === null}>
          {t('tracking.send')}
        </Button>
      </form>
    </PageSection>
  );
}

function Live() {
  const t = useTranslations('usage');
  const format = useFormats();
  const found = useQuery(receivedQuery);
  const rows = found.data ?? [];
  return (
    <PageSection title={t('tracking.liveTitle')} text={t('tracking.liveText')}>
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && (
        <EmptyState icon="inbox" title={t('tracking.nothing')}>
          {t('tracking.nothingText')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Table
          label={t('tracking.liveTitle')}
          columns={[
            { label: t('column.receivedAt'), width: 120 },
            { label: t('column.source'), width: 100 },
            { label: t('column.event') },
            { label: t('column.feature') },
            { label: t('column.customer') },
            { label: t('tracking.key'), width: 120 },
          ]}
        >
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{format.instant(row.receivedAt)}</td>
              <td>{t(`sources.${row.source}`)}</td>
              <th scope="row">{row.name}</th>
              <td>
                {row.featureName ??
                  (row.state === 'ignored' ? (
                    t('state.ignored')
                  ) : (
                    <Link to="/value-realization/usage/event-names" search={{ name: row.name }}>
                      <Tag tone="warn">{t('state.unmapped')}</Tag>
                    </Link>
                  ))}
              </td>
              <td>
                {row.customerName ?? (
                  <Link
                    to="/value-realization/usage/data-quality/$list"
                    params={{ list: 'unknown-customers' }}
                  >
                    <Tag tone="warn">{t('tracking.unknown', { name: row.sentAs ?? '' })}</Tag>
                  </Link>
                )}
              </td>
              <td>{row.sentBy}</td>
            </tr>
          ))}
        </Table>
      )}
    </PageSection>
  );
}
