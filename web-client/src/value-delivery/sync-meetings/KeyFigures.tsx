import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { AgendaRequirement } from '@/api/meetings';
import type { Requirement } from '@/api/types';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { rankQuery } from './api';
import styles from './evidence.module.css';

/** The figures that people ask for first. */
export function KeyFigures({
  short,
  requirement,
}: {
  short: AgendaRequirement;
  requirement: Requirement | undefined;
}) {
  const t = useTranslations('syncMeetings');
  const format = useFormats();
  const rank = useQuery(rankQuery(short.score)).data;
  const renewal = short.nextRenewal === null ? null : daysBetween(format.today, short.nextRenewal);
  const currency = requirement?.currency ?? 'CNY';
  return (
    <dl className={styles.figures}>
      <Figure name={t('customers')} unit={t('houses', { count: short.votes })}>
        {format.number(short.votes)}
      </Figure>
      <Money name={t('revenue')} text={format.money(short.askingRevenue, currency)} />
      {renewal !== null && renewal >= 0 ? (
        <Figure name={t('renewal')} unit={t('daysAhead')} hot={renewal <= 30}>
          {renewal <= 30 && <span aria-hidden="true">▲ </span>}
          {renewal}
        </Figure>
      ) : (
        <Figure name={t('renewal')}>{t('noRenewal')}</Figure>
      )}
      <Figure name={t('score')} unit={rank && t('rank', rank)}>
        {format.number(short.score, 1)}
      </Figure>
      <Figure name={t('age')} unit={t('daysAgo')}>
        {requirement ? requirement.ageDays : '–'}
      </Figure>
    </dl>
  );
}

/** The amount is what people read; its unit is small, as the other units are. */
function Money({ name, text }: { name: string; text: string }) {
  const [, amount = text, unit = ''] = /^(.*\d)\s*(\D*)$/.exec(text) ?? [];
  return (
    <Figure name={name} unit={unit}>
      {amount}
    </Figure>
  );
}

function Figure({
  name,
  unit,
  hot,
  children,
}: {
  name: string;
  unit?: ReactNode;
  hot?: boolean;
  children: ReactNode;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-hot={hot || undefined}>
        {children}
        {unit && <small>{unit}</small>}
      </dd>
    </div>
  );
}
