import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MadeLink, RespondentGroup, Survey } from '@/api/field';
import { customerLookup } from '@/api/lookups';
import { Checkbox } from '@/ui/Checkbox';
import { Combobox } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import { FormDialog } from '@/ui/FormDialog';
import formStyles from '@/ui/form.module.css';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextField } from '@/ui/TextField';
import { createLinks, peopleToAsk, surveysKey } from './api';
import MadeLinks from './MadeLinks';
import { groups } from './model';
import styles from './surveys.module.css';

interface Named {
  id: number;
  name: string;
}

/** Links for everyone, for named people of a customer, or for groups of the team; what was made is shown once. */
export default function LinksDialog({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const t = useTranslations('surveys');
  const queries = useQueryClient();
  const team = survey.population === 'team';
  const [way, setWay] = useState<'all' | 'some'>('all');
  const [label, setLabel] = useState('');
  const [customer, setCustomer] = useState<Named | null>(null);
  const [people, setPeople] = useState<readonly number[]>([]);
  const [chosen, setChosen] = useState<readonly RespondentGroup[]>(groups);
  const [expiresOn, setExpiresOn] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<readonly MadeLink[] | null>(null);
  const missing = way === 'some' && (team ? chosen.length === 0 : people.length === 0);
  const needed = asked && missing ? t(team ? 'groupsNeeded' : 'peopleNeeded') : null;

  const make = async () => {
    setAsked(true);
    if (missing || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const { items } = await createLinks(survey.id, {
        contactIds: way === 'some' && !team ? [...people] : [],
        respondentGroups: way === 'some' && team ? [...chosen] : [],
        customerId: team ? (customer?.id ?? null) : null,
        label: label.trim() === '' ? null : label.trim(),
        expiresOn,
      });
      void queries.invalidateQueries({ queryKey: surveysKey });
      setMade(items);
    } catch (refusal) {
      setProblem(refusal);
      setBusy(false);
    }
  };

  if (made) return <MadeLinks links={made} onClose={onClose} />;
  return (
    <FormDialog
      title={t('makeLinksTitle')}
      submitLabel={t('makeLinks')}
      busy={busy}
      problem={problem}
      onSubmit={(event) => {
        event?.preventDefault();
        void make();
      }}
      onClose={onClose}
    >
      <RadioGroup
        label={t('forWhom')}
        value={way}
        onChange={setWay}
        choices={[
          { value: 'all', label: t('forAll') },
          { value: 'some', label: t(team ? 'forGroups' : 'forPeople') },
        ]}
      />
      {(team || way === 'some') && (
        <Combobox
          label={t(team ? 'aboutCustomer' : 'customer')}
          required={!team}
          value={customer}
          onChange={(next) => {
            setCustomer(next);
            setPeople([]);
          }}
          lookup={customerLookup}
        />
      )}
      {way === 'some' && !team && customer && (
        <People survey={survey} customer={customer.id} chosen={people} onChange={setPeople} />
      )}
      {way === 'some' && team && (
        <fieldset className={styles.checks}>
          <legend>{t('groupsOf')}</legend>
          {groups.map((group) => (
            <Checkbox
              key={group}
              label={t(`group.${group}`)}
              checked={chosen.includes(group)}
              onChange={(on) =>
                setChosen(groups.filter((one) => (one === group ? on : chosen.includes(one))))
              }
            />
          ))}
        </fieldset>
      )}
      {needed !== null && (
        <p className={styles.error} role="alert">
          {needed}
        </p>
      )}
      <div className={formStyles.pair}>
        <TextField
          label={t('label')}
          hint={t('labelHint')}
          maxLength={200}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
        <DateField label={t('expiresOn')} hint={t('expiresHint')} value={expiresOn} onChange={setExpiresOn} />
      </div>
    </FormDialog>
  );
}

function People({
  survey,
  customer,
  chosen,
  onChange,
}: {
  survey: Survey;
  customer: number;
  chosen: readonly number[];
  onChange: (ids: readonly number[]) => void;
}) {
  const t = useTranslations('surveys');
  const { data } = useQuery(peopleToAsk(customer, survey.population === 'payers' ? 'payer' : 'user'));
  if (!data) return null;
  if (data.length === 0)
    return (
      <p className={styles.hint}>{t('noPeople', { population: t(`population.${survey.population}`) })}</p>
    );
  return (
    <fieldset className={styles.checks}>
      <legend>{t('people')}</legend>
      {data.map((one) => (
        <Checkbox
          key={one.id}
          label={[one.name, one.title].filter(Boolean).join(' · ')}
          checked={chosen.includes(one.id)}
          onChange={(on) => onChange(on ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
        />
      ))}
    </fieldset>
  );
}
