import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '@/ui/TextField';
import { releaseChoices } from './agenda';
import { releasesQuery } from './api';
import styles from './decision.module.css';

const other = '\u0000other';

/** With which release: the recommended one, those that decisions named before, or one by its own name. */
export function Releases({
  value,
  onChange,
  recommended,
  missing,
}: {
  value: string;
  onChange: (release: string) => void;
  recommended: string | null;
  /** An accepted requirement needs its release. */
  missing: boolean;
}) {
  const t = useTranslations('syncMeetings');
  const known = useQuery(releasesQuery).data ?? [];
  const [naming, setNaming] = useState(false);
  const names = releaseChoices(
    recommended,
    known.map((one) => one.name),
  );
  const own = naming || names.length === 0 || (value !== '' && !names.includes(value));
  const choices = [
    ...names.map((name) => {
      const found = known.find((one) => one.name === name);
      return {
        value: name,
        label: name,
        detail: found
          ? t('releaseAccepted', { count: found.accepted })
          : name === recommended
            ? t('releaseRecommended')
            : t('releaseKnown'),
      };
    }),
    { value: other, label: t('releaseOther'), detail: t('releaseOtherText') },
  ];
  return (
    <div className={styles.field}>
      <p className={styles.label} id="target-release">
        {t('release')}
      </p>
      <RadioGroup
        className={styles.releases}
        aria-labelledby="target-release"
        value={own ? other : value}
        onValueChange={(next: unknown) => {
          if (typeof next !== 'string') return;
          setNaming(next === other);
          onChange(next === other ? '' : next);
        }}
      >
        {choices.map((choice) => (
          <Radio.Root
            key={choice.value}
            value={choice.value}
            className={styles.release}
            aria-label={`${choice.label}, ${choice.detail}`}
          >
            <b>{choice.label}</b>
            <span>{choice.detail}</span>
          </Radio.Root>
        ))}
      </RadioGroup>
      {missing && !own && (
        <p className={styles.missing} role="alert">
          {t('releaseMissing')}
        </p>
      )}
      {own && (
        <TextField
          bare
          autoFocus={naming}
          label={t('releaseName')}
          placeholder={t('releaseName')}
          maxLength={60}
          value={value}
          error={missing ? t('releaseMissing') : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}
