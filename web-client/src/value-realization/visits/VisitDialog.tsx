import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useDone } from '@/actions/useDone';
import type { Visit } from '@/api/field';
import { useMe } from '@/api/useMe';
import { useFormats } from '@/i18n/useFormats';
import { FormDialog } from '@/ui/FormDialog';
import { FormSelect } from '@/ui/fields/FormChoice';
import { FormDate } from '@/ui/fields/FormDate';
import { FormCustomer, FormPerson, FormPicks } from '@/ui/fields/FormPick';
import { FormRadio } from '@/ui/fields/FormRadio';
import { FormArea, FormText } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
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
  const done = useDone(onClose, visitsKey);
  const words = useVisitWords();
  const versions = useTwoVersions<Visit, VisitDraft>({
    record: visit,
    formOf: draftOf,
    words,
    read: ({ id }) => queries.fetchQuery({ ...visitQuery(id), staleTime: 0 }),
    save: async (seen, before, after) => {
      const { value, changeId } = await editVisit(seen, changesOf(before, after));
      done(t('saved', { title: value.title }), changeId);
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
  const customer = form.watch('customer');
  const population = form.watch('population');
  const answer = (name: 'willPay' | 'willRenew') => (
    <FormSelect
      form={form}
      name={name}
      label={t(`field.${name}`)}
      options={[
        { value: null, label: t('unset') },
        ...answers.map((value) => ({ value, label: t(`answer.${value}`) })),
      ]}
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
      <div className={formStyles.pair}>
        <FormCustomer
          form={form}
          name="customer"
          label={t('field.customer')}
          required
          onPick={() => form.setValue('contacts', [])}
        />
        <FormDate form={form} name="visitedOn" label={t('field.visitedOn')} required />
      </div>
      <FormText form={form} name="title" label={t('field.title')} required maxLength={200} />
      <FormRadio
        form={form}
        name="channel"
        label={t('field.channel')}
        hint={t(`channelHint.${form.watch('channel')}`)}
        choices={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <FormRadio
        form={form}
        name="population"
        label={t('field.population')}
        hint={[asksUsers(population) ? t('ask.users') : '', asksPayers(population) ? t('ask.payers') : '']
          .filter(Boolean)
          .join(' ')}
        choices={populations.map((value) => ({ value, label: t(`population.${value}`) }))}
      />
      <div className={formStyles.pair}>
        <FormPicks
          key={customer?.id ?? 0}
          form={form}
          name="contacts"
          label={t('field.contacts')}
          lookup={peopleOf(customer?.id ?? 0)}
        />
        <FormPerson form={form} name="owner" label={t('field.owner')} />
      </div>
      {asksPayers(population) && (
        <div className={formStyles.pair}>
          {answer('willPay')}
          {answer('willRenew')}
        </div>
      )}
      <FormArea form={form} name="note" label={t('field.note')} hint={t('noteHint')} rows={4} />
    </FormDialog>
  );
}
