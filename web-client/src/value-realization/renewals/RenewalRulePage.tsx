import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDone } from '@/actions/useDone';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useFormats } from '@/i18n/useFormats';
import { useCrumb } from '@/lib/crumb';
import { Banner } from '@/ui/Banner';
import { Button, IconButton } from '@/ui/Button';
import { FormProblem } from '@/ui/FormProblem';
import { NumberField } from '@/ui/NumberField';
import { Page, PageSection } from '@/ui/Page';
import { PageError } from '@/ui/PageError';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { type RenewalRule, readRule, renewalsKey, ruleQuery, setRule } from './api';
import { RenewalTabs } from './RenewalTabs';
import styles from './renewals.module.css';

const chances = ['none', 'low', 'medium', 'high', 'unstated'] as const;

/** When talks begin and when a risk must be stated, by what is at stake; and how likely a renewal is at each risk. */
export function RenewalRulePage() {
  const t = useTranslations('renewals');
  useCrumb(t('way.rule'));
  const { data, error, refetch } = useQuery(ruleQuery);
  if (error) return <PageError error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles.ruled}>
      <RenewalTabs />
      {data ? (
        <Rule key={data.etag} stored={data.value.rule} etag={data.etag} />
      ) : (
        <SkeletonLines lines={10} />
      )}
    </div>
  );
}

interface Kept {
  rule: RenewalRule;
  etag: string;
}

function Rule({ stored, etag }: { stored: RenewalRule; etag: string }) {
  const t = useTranslations('renewals');
  const format = useFormats();
  const maySet = may(useMe(), 'renewals.setRule');
  const [rule, setOwn] = useState(stored);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const done = useDone(() => undefined, renewalsKey);
  const versions = useTwoVersions<Kept, RenewalRule>({
    record: { rule: stored, etag },
    formOf: (kept) => kept.rule,
    words: ({ bands, chances: likely }) => ({
      bands: [
        t('bands'),
        bands
          .map((one) =>
            t('bandWords', { from: format.number(one.fromAmount), open: one.openDays, risk: one.riskDays }),
          )
          .join(t('gap')),
      ],
      chances: [
        t('chances'),
        chances
          .map(
            (name) =>
              `${t(name === 'unstated' ? 'unstated' : `risk.${name}`)} ${format.percent(likely[name])}`,
          )
          .join(t('gap')),
      ],
    }),
    read: async () => {
      const now = await readRule();
      return { ...now, value: { rule: now.value.rule, etag: now.etag } };
    },
    save: async (kept, _, after) => {
      const { changeId } = await setRule(kept.etag, after);
      done(t('ruleSaved'), changeId);
    },
  });

  const save = async () => {
    setBusy(true);
    setProblem(null);
    await versions.save(rule).catch(setProblem);
    setBusy(false);
  };
  const changed = JSON.stringify(rule) !== JSON.stringify(stored);
  const setBand = (place: number, change: Partial<RenewalRule['bands'][number]>) =>
    setOwn({ ...rule, bands: rule.bands.map((one, at) => (at === place ? { ...one, ...change } : one)) });
  const add = () => {
    const last = rule.bands.at(-1);
    setOwn({
      ...rule,
      bands: [
        ...rule.bands,
        {
          fromAmount: Math.max(100_000, (last?.fromAmount ?? 0) * 2),
          openDays: (last?.openDays ?? 60) + 30,
          riskDays: (last?.riskDays ?? 30) + 15,
        },
      ],
    });
  };

  return (
    <Page
      title={t('ruleTitle')}
      text={`${t('ruleText')} ${t('ruleMoves')}`}
      width="wide"
      actions={
        maySet && (
          <>
            {changed && <Button onClick={() => setOwn(stored)}>{t('reset')}</Button>}
            <Button tone="primary" busy={busy} disabled={!changed} onClick={() => void save()}>
              {t('save')}
            </Button>
          </>
        )
      }
    >
      {!maySet && <Banner>{t('ruleNotYours')}</Banner>}
      <FormProblem problem={problem} />
      <PageSection title={t('bands')} text={t('bandsText')}>
        <Table
          label={t('bands')}
          columns={[
            { label: t('band.from') },
            { label: t('band.open') },
            { label: t('band.risk') },
            { label: t('acts'), hidden: true, width: 48 },
          ]}
        >
          {rule.bands.map((band, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: bands have no names; they are known by their place
            <tr key={place}>
              <td>
                <NumberField
                  label={t('band.from')}
                  bare
                  disabled={!maySet || place === 0}
                  min={0}
                  value={band.fromAmount}
                  onChange={(value) => setBand(place, { fromAmount: value ?? 0 })}
                />
              </td>
              {(['openDays', 'riskDays'] as const).map((name) => (
                <td key={name}>
                  <NumberField
                    label={t(name === 'openDays' ? 'band.open' : 'band.risk')}
                    bare
                    disabled={!maySet}
                    min={1}
                    max={365}
                    value={band[name]}
                    onChange={(value) => setBand(place, { [name]: value ?? 1 })}
                  />
                </td>
              ))}
              <td>
                {maySet && place > 0 && (
                  <IconButton
                    icon="trash"
                    label={t('bandRemove', { from: format.number(band.fromAmount) })}
                    onClick={() => setOwn({ ...rule, bands: rule.bands.filter((_, at) => at !== place) })}
                  />
                )}
              </td>
            </tr>
          ))}
        </Table>
        {maySet && rule.bands.length < 10 && (
          <Button icon="plus" onClick={add}>
            {t('bandAdd')}
          </Button>
        )}
      </PageSection>
      <PageSection title={t('chances')} text={t('chancesText')}>
        <div className={styles.chances}>
          {chances.map((name) => (
            <NumberField
              key={name}
              label={`${t(name === 'unstated' ? 'unstated' : `risk.${name}`)} %`}
              disabled={!maySet}
              min={0}
              max={100}
              value={Math.round(rule.chances[name] * 100)}
              onChange={(value) =>
                setOwn({ ...rule, chances: { ...rule.chances, [name]: (value ?? 0) / 100 } })
              }
            />
          ))}
        </div>
      </PageSection>
      {versions.conflict}
    </Page>
  );
}
