import { useTranslations } from 'use-intl';
import { NumberField } from '@/ui/NumberField';
import styles from './health.module.css';
import { limits } from './model';
import type { HealthRule } from './shapes';

/** From which score a customer is well or in danger, when its owner is told, and how much must be known. */
export function Limits({ rule, onChange }: { rule: HealthRule; onChange: (rule: HealthRule) => void }) {
  const t = useTranslations('health');
  return (
    <fieldset className={styles.limits}>
      <legend>{t('limits')}</legend>
      {limits.map((name) => (
        <NumberField
          key={name}
          label={t(`limit.${name}`)}
          hint={t(`limitHint.${name}`)}
          min={name === 'goodFrom' || name === 'alarmFall' ? 1 : 0}
          max={100}
          value={rule[name]}
          onChange={(value) => value !== null && onChange({ ...rule, [name]: Math.round(value) })}
          {...(name === 'poorBelow' && rule.poorBelow >= rule.goodFrom ? { error: t('poorOverGood') } : {})}
        />
      ))}
    </fieldset>
  );
}
