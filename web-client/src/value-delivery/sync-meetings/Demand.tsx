import { useTranslations } from 'use-intl';
import type { Voice } from '@/api/types';
import { StepLine } from '@/charts/StepLine';
import { useWidth } from '@/charts/useWidth';
import { demandByWeek, demandFinding } from './demand';
import styles from './evidence.module.css';

/** How the number of customers who ask has grown. */
export function Demand({
  voices,
  today,
  customers,
}: {
  voices: readonly Voice[];
  today: string;
  customers: number;
}) {
  const t = useTranslations('syncMeetings');
  const { ref, width } = useWidth(436);
  const steps = demandByWeek(voices, today, (week) => t('week', { week }));
  if (steps.length === 0) return <p className={styles.none}>{t('noDemand')}</p>;
  const found = demandFinding(steps);
  const finding =
    found.kind === 'quiet'
      ? t('found.quiet', { weeks: found.weeks })
      : found.kind === 'single'
        ? t('found.single', { count: customers })
        : t(`found.${found.kind}`, { added: found.added });
  return (
    <figure ref={ref} className={styles.demand}>
      <figcaption>
        <b>{finding}</b>
        <span>{t('demandNote')}</span>
      </figcaption>
      <StepLine steps={steps} width={Math.min(width, 560)} label={t('demandLabel', { count: customers })} />
    </figure>
  );
}
