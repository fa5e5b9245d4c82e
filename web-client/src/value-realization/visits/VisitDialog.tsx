import { useQueryClient } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { useUndoable } from '@/actions/useUndoable';
import type { Visit } from '@/api/field';
import { customerLookup, peopleLookup } from '@/api/lookups';
import { useMe } from '@/api/useMe';
import { useFormats } from '@/i18n/useFormats';
import { Combobox, MultiCombobox } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import { FormDialog } from '@/ui/FormDialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextArea, TextField } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { createVisit, editVisit, peopleOf, visitQuery, visitsKey } from './api';
import {
  answers,
  asksPayers,
  asksUsers,
  bodyOf,
  changesOf,
  channels,
  draftOf,
  emptyDraft,
  populations,
  type VisitDraft,
  visitSchema,
} from './model';
import { useVisitWords } from './useVisitWords';
import styles from './visits.module.css';

/** A visit, call or interview: whom, how, what was asked of payers and of users, what was said. */
export default function VisitDialog({
  visit,
  start,
  onDone,
  onClose,
}: {
  visit?: Visit;
  /** What is known of a new one: the customer, the people. */
  start?: Partial<VisitDraft>;
  onDone: (id: number) => void;
  onClose: () => void;
}) {
  const t = useTranslations('visits');
  const format = useFormats();
  const me = useMe();
  const queries = useQueryClient();
  const undoable = useUndoable(visitsKey);
  const words = useVisitWords();
  const versions = useTwoVersions<Visit, VisitDraft>({
    record: visit,
    formOf: draftOf,
    words,
    read: ({ id }) => queries.fetchQuery({ ...visitQuery(id), staleTime: 0 }),
    save: async (seen, before, after) => {
      const { value, changeId } = await editVisit(seen, changesOf(before, after));
      await queries.invalidateQueries({ queryKey: visitsKey });
      tell(undoable(t('saved', { title: value.title }), changeId));
      onClose();
    },
    create: async (draft) => {
      const made = await createVisit(bodyOf(draft));
      await queries.invalidateQueries({ queryKey: visitsKey });
      onDone(made.id);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<VisitDraft>({
    schema: visitSchema({ customer: t('customerNeeded'), title: t('titleNeeded'), day: t('dayNeeded') }),
    start: visit
      ? draftOf(visit)
      : {
          ...emptyDraft,
          visitedOn: format.today,
          owner: me ? { id: me.user.id, name: me.user.name } : null,
          ...start,
        },
    names: { customerId: 'customer', ownerId: 'owner', contactIds: 'contacts' },
    send: versions.save,
  });
  const { errors } = form.formState;
  const customer = form.watch('customer');
  const population = form.watch('population');
  const answer = (name: 'willPay' | 'willRenew') => (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <Select
          label={t(`field.${name}`)}
          value={field.value}
          onChange={field.onChange}
          options={[
            { value: null, label: t('unset') },
            ...answers.map((value) => ({ value, label: t(`answer.${value}`) })),
          ]}
        />
      )}
    />
  );

  if (versions.conflict) return versions.conflict;
  return (
    <FormDialog
      title={t(visit ? 'editTitle' : 'createTitle')}
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <Controller
          control={form.control}
          name="customer"
          render={({ field }) => (
            <Combobox
              label={t('field.customer')}
              required
              value={field.value}
              onChange={(next) => {
                field.onChange(next);
                form.setValue('contacts', []);
              }}
              lookup={customerLookup}
              error={errors.customer?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="visitedOn"
          render={({ field }) => (
            <DateField
              label={t('field.visitedOn')}
              required
              value={field.value}
              onChange={field.onChange}
              error={errors.visitedOn?.message}
            />
          )}
        />
      </div>
      <TextField
        label={t('field.title')}
        required
        maxLength={200}
        {...form.register('title')}
        error={errors.title?.message}
      />
      <Controller
        control={form.control}
        name="channel"
        render={({ field }) => (
          <RadioGroup
            label={t('field.channel')}
            value={field.value}
            onChange={field.onChange}
            hint={t(`channelHint.${field.value}`)}
            choices={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
          />
        )}
      />
      <Controller
        control={form.control}
        name="population"
        render={({ field }) => (
          <RadioGroup
            label={t('field.population')}
            value={field.value}
            onChange={field.onChange}
            hint={[
              asksUsers(field.value) ? t('ask.users') : '',
              asksPayers(field.value) ? t('ask.payers') : '',
            ]
              .filter(Boolean)
              .join(' ')}
            choices={populations.map((value) => ({ value, label: t(`population.${value}`) }))}
          />
        )}
      />
      <div className={styles.pair}>
        <Controller
          control={form.control}
          name="contacts"
          render={({ field }) => (
            <MultiCombobox
              key={customer?.id ?? 0}
              label={t('field.contacts')}
              value={field.value}
              onChange={(next) => field.onChange(next.map(({ id, name }) => ({ id, name })))}
              lookup={peopleOf(customer?.id ?? 0)}
              error={errors.contacts?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="owner"
          render={({ field }) => (
            <Combobox
              label={t('field.owner')}
              value={field.value}
              onChange={field.onChange}
              lookup={peopleLookup}
              error={errors.owner?.message}
            />
          )}
        />
      </div>
      {asksPayers(population) && (
        <div className={styles.pair}>
          {answer('willPay')}
          {answer('willRenew')}
        </div>
      )}
      <TextArea
        label={t('field.note')}
        hint={t('noteHint')}
        rows={4}
        {...form.register('note')}
        error={errors.note?.message}
      />
    </FormDialog>
  );
}
