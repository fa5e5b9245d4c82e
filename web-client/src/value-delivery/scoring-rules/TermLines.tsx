import { useTranslations } from 'use-intl';
import type { ScoringRule } from '@/api/scoring';
import { NumberField } from '@/ui/NumberField';
import { WeightLine } from '@/ui/rules/WeightLine';
import { type Term, terms } from './model';
import styles from './scoring.module.css';

/** One line a term: what it means, its weight, and when it counts in full. */
export function TermLines({ rule, onChange }: { rule: ScoringRule; onChange: (rule: ScoringRule) => void }) {
  const t = useTranslations('scoring');
  return (
    <ul>
      {terms.map((term) => (
        <WeightLine
          key={term}
          name={t(`term.${term}`)}
          text={t(`explain.${term}`)}
          weight={rule.weights[term]}
          onWeight={(weight) => onChange({ ...rule, weights: { ...rule.weights, [term]: weight } })}
          details={t('details')}
        >
          <Details term={term} rule={rule} onChange={onChange} />
        </WeightLine>
      ))}
    </ul>
  );
}

interface Setting {
  label: string;
  value: number;
  max: number;
  /** A share is shown in percent and kept between 0 and 1. */
  share?: boolean;
  set: (value: number) => ScoringRule;
}

function Details({
  term,
  rule,
  onChange,
}: {
  term: Term;
  rule: ScoringRule;
  onChange: (rule: ScoringRule) => void;
}) {
  const settings = useSettings(term, rule);
  return (
    <div className={styles.settings}>
      {settings.map((one) => (
        <NumberField
          key={one.label}
          label={one.share ? `${one.label} %` : one.label}
          min={0}
          max={one.max}
          value={one.share ? Math.round(one.value * 100) : one.value}
          onChange={(value) => value !== null && onChange(one.set(one.share ? value / 100 : value))}
        />
      ))}
    </div>
  );
}

function useSettings(term: Term, rule: ScoringRule): Setting[] {
  const t = useTranslations('scoring');
  const { classes, tiers } = rule;
  switch (term) {
    case 'customers':
      return [
        {
          label: t('full.customers'),
          value: rule.fullCustomers,
          max: 1_000_000,
          set: (fullCustomers) => ({ ...rule, fullCustomers: Math.max(1, fullCustomers) }),
        },
      ];
    case 'revenue':
      return [
        {
          label: t('full.revenue', { currency: rule.currency }),
          value: rule.fullRevenue,
          max: 1e12,
          set: (fullRevenue) => ({ ...rule, fullRevenue: Math.max(1, fullRevenue) }),
        },
      ];
    case 'renewal':
      return [
        {
          label: t('full.renewalNear'),
          value: rule.renewalNearDays,
          max: 3650,
          set: (renewalNearDays) => ({ ...rule, renewalNearDays }),
        },
        {
          label: t('full.renewalFar'),
          value: rule.renewalFarDays,
          max: 3650,
          set: (renewalFarDays) => ({ ...rule, renewalFarDays }),
        },
      ];
    case 'age':
      return [
        {
          label: t('full.age'),
          value: rule.fullAgeDays,
          max: 36_500,
          set: (fullAgeDays) => ({ ...rule, fullAgeDays: Math.max(1, fullAgeDays) }),
        },
      ];
    case 'evidence':
      return [
        {
          label: t('full.evidence'),
          value: rule.fullEvidence,
          max: 1000,
          set: (fullEvidence) => ({ ...rule, fullEvidence: Math.max(1, fullEvidence) }),
        },
      ];
    case 'priorityClass':
      return (['blocksUse', 'winsDeals', 'money', 'efficiency'] as const).map((name) => ({
        label: t(`full.${name}`),
        value: classes[name],
        max: 100,
        share: true,
        set: (value) => ({ ...rule, classes: { ...classes, [name]: value } }),
      }));
    case 'tier':
      return (['key', 'standard', 'longTail'] as const).map((name) => ({
        label: t(`full.${name}`),
        value: tiers[name],
        max: 100,
        share: true,
        set: (value) => ({ ...rule, tiers: { ...tiers, [name]: value } }),
      }));
  }
}
