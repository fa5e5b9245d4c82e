import { useTranslations } from 'use-intl';
import type { Contact } from '@/api/workplace';
import { FormDialog } from '@/ui/FormDialog';
import { FormChecks } from '@/ui/fields/FormCheck';
import { FormSelect } from '@/ui/fields/FormChoice';
import { FormDate } from '@/ui/fields/FormDate';
import { FormArea } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
import { TextField } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { createContact, editContact, readContact } from './api';
import {
  attitudes,
  bodyOf,
  type ContactForm,
  changesOf,
  consents,
  contactSchema,
  formOf,
  levels,
  roles,
} from './model';

/** A person at the customer: who they are, where they stand in the chain, and whether they may be written to. */
export default function ContactDialog({
  customer,
  contact,
  onDone,
  onClose,
}: {
  customer: number;
  contact?: Contact;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('contacts');
  const versions = useTwoVersions<Contact, ContactForm>({
    record: contact,
    formOf,
    words: (form) => ({
      name: [t('field.name'), form.name],
      title: [t('field.title'), form.title],
      level: [t('field.level'), form.level === '' ? '' : t(`level.${form.level}`)],
      roles: [t('field.roles'), form.roles.map((role) => t(`role.${role}`)).join(', ')],
      attitude: [t('field.attitude'), form.attitude === '' ? '' : t(`attitude.${form.attitude}`)],
      email: [t('field.email'), form.email],
      phone: [t('field.phone'), form.phone],
      consent: [t('field.consent'), t(`consent.${form.consent}`)],
      consentOn: [t('field.consentOn'), form.consentOn ?? ''],
      note: [t('field.note'), form.note],
    }),
    read: ({ id }) => readContact(id),
    save: async (record, before, after) => {
      const { changeId } = await editContact(record, changesOf(before, after));
      onDone(t('saved', { name: after.name.trim() }), changeId);
    },
    create: async (values) => {
      const { changeId } = await createContact({ ...bodyOf(values), customerId: customer });
      onDone(t('saved', { name: values.name.trim() }), changeId);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<ContactForm>({
    schema: contactSchema(t('nameNeeded')),
    start: formOf(contact),
    send: versions.save,
  });
  const { errors } = form.formState;
  const field = (name: 'name' | 'title' | 'email' | 'phone') => ({
    label: t(`field.${name}`),
    error: errors[name]?.message,
    ...form.register(name),
  });
  const unset = { value: '' as const, label: t('unset') };

  if (versions.conflict) return versions.conflict;
  return (
    <FormDialog
      title={contact ? t('editTitle', { name: contact.name }) : t('add')}
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={formStyles.pair}>
        <TextField {...field('name')} required />
        <TextField {...field('title')} />
      </div>
      <FormChecks
        form={form}
        name="roles"
        label={t('field.roles')}
        choices={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <div className={formStyles.pair}>
        <FormSelect
          form={form}
          name="level"
          label={t('field.level')}
          options={[unset, ...levels.map((one) => ({ value: one, label: t(`level.${one}`) }))]}
        />
        <FormSelect
          form={form}
          name="attitude"
          label={t('field.attitude')}
          options={[unset, ...attitudes.map((one) => ({ value: one, label: t(`attitude.${one}`) }))]}
        />
      </div>
      <div className={formStyles.pair}>
        <TextField {...field('email')} type="email" />
        <TextField {...field('phone')} />
      </div>
      <div className={formStyles.pair}>
        <FormSelect
          form={form}
          name="consent"
          label={t('field.consent')}
          options={consents.map((one) => ({ value: one, label: t(`consent.${one}`) }))}
        />
        <FormDate form={form} name="consentOn" label={t('field.consentOn')} />
      </div>
      <FormArea form={form} name="note" label={t('field.note')} rows={2} />
    </FormDialog>
  );
}
