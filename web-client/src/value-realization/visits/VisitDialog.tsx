import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { useConflict } from '@/actions/useConflict';
import { useUndoable } from '@/actions/useUndoable';
import type { Versioned } from '@/api/client';
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
  visit?: Versioned<Visit>;
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
  const [begun] = useState(() => ({
    draft: visit
      ? draftOf(visit.value)
      : {
          ...emptyDraft,
          visitedOn: format.today,
          owner: me ? { id: me.user.id, name: me.user.name } : null,
          ...start,
        },
    etag: visit?.etag ?? '*',
  }));
  const words = useVisitWords();
  const conflict = useConflict<VisitDraft>({
    words,
    label: (name) => t(`field.${name as keyof VisitDraft}`),
    onDone: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<VisitDraft>({
    schema: visitSchema({ customer: t('customerNeeded'), title: t('titleNeeded'), day: t('dayNeeded') }),
    start: begun.draft,
    names: { customerId: 'customer', ownerId: 'owner', contactIds: 'contacts' },
    send: async (values) => {
      if (!visit) {
        const made = await createVisit(bodyOf(values));
        await queries.invalidateQueries({ queryKey: visitsKey });
        onDone(made.id);
        return;
      }
      const { id } = visit.value;
      await conflict.save(
        begun.draft,
        values,
        async (before, mine, etag) => {
          const { value, changeId } = await editVisit(id, etag, changesOf(before, mine));
          await queries.invalidateQueries({ queryKey: visitsKey });
          tell(undoable(t('saved', { title: value.title }), changeId));
        },
        begun.etag,
        async () => {
          const now = await queries.fetchQuery({ ...visitQuery(id), staleTime: 0 });
          return { draft: draftOf(now.value), etag: now.etag };
        },
      );
    },
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

  return (
    <>
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
      {conflict.dialog}
    </>
  );
}
