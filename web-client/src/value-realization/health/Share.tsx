import { useTranslations } from 'use-intl';
import { NumberField } from '@/ui/NumberField';

/** A share of the weight, in per cent; empty, where it may be, leaves the term out. */
export function Share(
  props:
    | { optional: true; label: string; value: number | null; onChange: (share: number | null) => void }
    | { optional?: false; label?: string; value: number; onChange: (share: number) => void },
) {
  const t = useTranslations('health');
  return (
    <NumberField
      label={props.label ?? t('share')}
      min={0}
      max={100}
      value={props.value === null ? null : Math.round(props.value * 100)}
      {...(props.optional ? { hint: t('emptyLeavesOut') } : {})}
      onChange={(value) => {
        if (value !== null) props.onChange(Math.max(0, Math.min(100, value)) / 100);
        else if (props.optional) props.onChange(null);
      }}
    />
  );
}
