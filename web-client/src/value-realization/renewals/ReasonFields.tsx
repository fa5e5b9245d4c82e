import { useTranslations } from 'use-intl';
import { requirementLookup } from '@/api/lookups';
import { Checkbox } from '@/ui/Checkbox';
import { MultiCombobox } from '@/ui/Combobox';
import { reasons } from './model';
import styles from './renewals.module.css';

type Reason = (typeof reasons)[number];
interface Linked {
  id: number;
  name: string;
}

/** Why, in words of a closed list, and the requirements it hangs on: these rise in the pool at once. */
export function ReasonFields({
  given,
  onReasons,
  linked,
  onLinked,
  error,
}: {
  given: readonly Reason[];
  onReasons: (reasons: Reason[]) => void;
  linked: readonly Linked[];
  onLinked: (linked: Linked[]) => void;
  error: string | undefined;
}) {
  const t = useTranslations('renewals');
  return (
    <>
      <fieldset className={styles.reasons}>
        <legend>{t('reasons')}</legend>
        {reasons.map((reason) => (
          <Checkbox
            key={reason}
            label={t(`reason.${reason}`)}
            checked={given.includes(reason)}
            onChange={(on) => onReasons(reasons.filter((one) => (one === reason ? on : given.includes(one))))}
          />
        ))}
        {error !== undefined && (
          <p className={styles.due} role="alert">
            {error}
          </p>
        )}
      </fieldset>
      <MultiCombobox
        label={t('hangsOn')}
        hint={t('hangsOnHint')}
        value={linked}
        onChange={onLinked}
        lookup={requirementLookup}
      />
    </>
  );
}
