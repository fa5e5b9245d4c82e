import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { Banner } from '@/ui/Banner';
import { ErrorState } from '@/ui/ErrorState';
import { Page, PageSection } from '@/ui/Page';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { type Check, qualityDaysQuery, qualityQuery } from './api';
import { type CheckName, checkGroups, rowsOf } from './checks';
import { Spark } from './Spark';
import styles from './usage.module.css';

const days = 90;

/** How far usage can be trusted: every finding with how much, since when, its rows, and the way out. Nothing is dropped in silence. */
export function QualityPage() {
  const t = useTranslations('usage');
  const format = useFormats();
  const found = useQuery(qualityQuery);
  const checks = new Map((found.data?.checks ?? []).map((check) => [check.check, check]));
  const some = [...checks.values()].filter((check) => check.found > 0);
  const came = found.data?.intake.reduce((sum, row) => sum + row.events, 0) ?? 0;
  const repeated =
    found.data?.intake
      .filter((row) => row.outcome === 'repeated')
      .reduce((sum, row) => sum + row.events, 0) ?? 0;
  return (
    <Page title={t('nav.quality')} text={t('quality.text')} width="wide">
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <SkeletonLines lines={12} />}
      {found.data && (
        <>
          <Banner tone={some.length === 0 ? 'good' : 'info'}>
            {t('quality.came', {
              came: format.number(came),
              repeated: format.number(repeated),
              count: some.length,
            })}
          </Banner>
          {checkGroups.map((group) => (
            <PageSection
              key={group.name}
              title={t(`quality.group.${group.name}`)}
              text={t(`quality.groupText.${group.name}`)}
            >
              <Findings
                label={t(`quality.group.${group.name}`)}
                checks={group.checks.flatMap((name) => {
                  const check = checks.get(name);
                  return check ? [{ ...check, name }] : [];
                })}
              />
            </PageSection>
          ))}
        </>
      )}
    </Page>
  );
}

function Findings({ label, checks }: { label: string; checks: readonly (Check & { name: CheckName })[] }) {
  const t = useTranslations('usage');
  const format = useFormats();
  const trends = useQueries({
    queries: checks.map((check) => ({ ...qualityDaysQuery(check.name), enabled: check.found > 0 })),
  });
  return (
    <Table
      label={label}
      columns={[
        { label: t('quality.finding'), width: 260 },
        { label: t('quality.count'), end: true, width: 88 },
        { label: t('quality.byDay', { days }), width: 150 },
        { label: t('quality.wayOut') },
        { label: t('quality.rows'), hidden: true, width: 96 },
      ]}
    >
      {checks.map((check, place) => {
        const trend = trends[place]?.data;
        return (
          <tr key={check.name} className={check.found === 0 ? styles.zero : undefined}>
            <th scope="row">
              <b>{t(`check.${check.name}.name`)}</b>
              <small className={styles.small}>{t(`check.${check.name}.what`)}</small>
            </th>
            <td className={styles.end}>
              {check.found === 0 ? (
                '0'
              ) : (
                <Link className={styles.name} to={rowsOf[check.name]}>
                  {format.number(check.found)}
                </Link>
              )}
              {check.events > check.found && (
                <small className={styles.small}>{t('quality.events', { count: check.events })}</small>
              )}
            </td>
            <td>
              {trend &&
                (trend.isKnown ? (
                  <Spark
                    days={days}
                    to={format.today}
                    items={trend.items}
                    label={t('quality.trend', {
                      name: t(`check.${check.name}.name`),
                      count: trend.items.reduce((sum, day) => sum + day.found, 0),
                      days,
                    })}
                  />
                ) : (
                  <span className={styles.soft}>{t('quality.noDay')}</span>
                ))}
            </td>
            <td className={styles.soft}>{t(`check.${check.name}.wayOut`)}</td>
            <td className={styles.end}>
              {check.found > 0 && <Link to={rowsOf[check.name]}>{t('quality.open')}</Link>}
            </td>
          </tr>
        );
      })}
    </Table>
  );
}
