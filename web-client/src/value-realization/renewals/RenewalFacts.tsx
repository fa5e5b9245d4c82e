import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Renewal } from '@/api/workplace';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import facts from '@/ui/facts.module.css';
import { DueDate, Mark } from '@/ui/Mark';
import { Tag } from '@/ui/Tag';
import { isDecided, riskIsDue } from './model';
import styles from './renewals.module.css';
import { riskShapes, stateShapes } from './shapes';

/** Everything known about a renewal. */
export function RenewalFacts({ renewal }: { renewal: Renewal }) {
  const t = useTranslations('renewals');
  const format = useFormats();
  const decided = isDecided(renewal);
  const days = daysBetween(format.today, renewal.endsOn);
  const money = (value: number) => format.money(value, renewal.currency);
  return (
    <>
      <p className={styles.small}>
        {[renewal.contractName, renewal.customerRegion].filter(Boolean).join(' · ')}
      </p>
      <p className={facts.stake}>
        <b>{money(renewal.amount)}</b>
        <DueDate date={format.date(renewal.endsOn)} days={decided ? null : days} />
        {!decided && <span>{t(days < 0 ? 'daysAgo' : 'daysAhead', { days: Math.abs(days) })}</span>}
        <Mark shape={stateShapes[renewal.state]}>{t(`state.${renewal.state}`)}</Mark>
      </p>
      {decided && (
        <section className={facts.fact}>
          <h3>{t('outcome')}</h3>
          <p>
            {[
              renewal.outcomeOn && format.longDate(renewal.outcomeOn),
              renewal.outcomeAmount === null ? null : t('aYear', { money: money(renewal.outcomeAmount) }),
              renewal.nextContractName && t('follows', { name: renewal.nextContractName }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {renewal.words && <p>{renewal.words}</p>}
        </section>
      )}
      <section className={facts.fact}>
        <h3>{t('riskTitle')}</h3>
        {renewal.risk === null ? (
          <p className={riskIsDue(renewal, format.today) ? styles.due : styles.small}>
            {riskIsDue(renewal, format.today)
              ? t('riskDue')
              : t('riskBy', { date: format.date(renewal.riskDueOn) })}
          </p>
        ) : (
          <p>
            <Mark shape={riskShapes[renewal.risk]}>{t(`risk.${renewal.risk}`)}</Mark>
          </p>
        )}
        {renewal.riskStatement && <p>{renewal.riskStatement}</p>}
        {renewal.statedAt && (
          <p className={styles.small}>
            {[renewal.statedByName, format.instant(renewal.statedAt)].filter(Boolean).join(' · ')}
          </p>
        )}
        {renewal.reasons.length > 0 && (
          <p className={styles.tags}>
            {renewal.reasons.map((one) => (
              <Tag key={one}>{t(`reason.${one}`)}</Tag>
            ))}
          </p>
        )}
      </section>
      {renewal.requirements.length > 0 && (
        <section className={facts.fact}>
          <h3>{t('hangsOn')}</h3>
          <ul className={styles.linked}>
            {renewal.requirements.map((one) => (
              <li key={one.id}>
                <Link to="/value-delivery/requirements/$key" params={{ key: one.key }}>
                  <span>{one.key}</span> {one.title}
                </Link>
                <b>{format.number(one.score)}</b>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={facts.fact}>
        <h3>{t('talks')}</h3>
        <p>{[t(`progress.${renewal.progress}`), renewal.ownerName].filter(Boolean).join(' · ')}</p>
        {renewal.progressNote && <p>{renewal.progressNote}</p>}
        <p className={styles.small}>
          {renewal.openedOn === null
            ? t('opensOn', { date: format.date(renewal.opensOn) })
            : t('openedOn', { date: format.date(renewal.openedOn) })}
        </p>
      </section>
    </>
  );
}
