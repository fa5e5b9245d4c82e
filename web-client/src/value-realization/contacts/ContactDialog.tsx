import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { Contact } from '@/api/workplace';
import { Checkbox } from '@/ui/Checkbox';
import { DateField } from '@/ui/DateField';
import { FormDialog } from '@/ui/FormDialog';
import formStyles from '@/ui/form.module.css';
import { Select } from '@/ui/Select';
import { TextArea, TextField } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { createContact, editContact, readContact } from './api';
import styles from './contacts.module.css';
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
      <Controller
        control={form.control}
        name="roles"
        render={({ field: { value, onChange } }) => (
          <fieldset className={styles.roles}>
            <legend>{t('field.roles')}</legend>
            {roles.map((role) => (
              <Checkbox
                key={role}
                label={t(`role.${role}`)}
                checked={value.includes(role)}
                onChange={(on) => onChange(roles.filter((one) => (one === role ? on : value.includes(one))))}
              />
            ))}
          </fieldset>
        )}
      />
      <div className={formStyles.pair}>
        <Controller
          control={form.control}
          name="level"
          render={({ field: { value, onChange } }) => (
            <Select
              label={t('field.level')}
              value={value}
              onChange={onChange}
              options={[unset, ...levels.map((one) => ({ value: one, label: t(`level.${one}`) }))]}
            />
          )}
        />
        <Controller
          control={form.control}
          name="attitude"
          render={({ field: { value, onChange } }) => (
            <Select
              label={t('field.attitude')}
              value={value}
              onChange={onChange}
              options={[unset, ...attitudes.map((one) => ({ value: one, label: t(`attitude.${one}`) }))]}
            />
          )}
        />
      </div>
      <div className={formStyles.pair}>
        <TextField {...field('email')} type="email" />
        <TextField {...field('phone')} />
      </div>
      <div className={formStyles.pair}>
        <Controller
          control={form.control}
          name="consent"
          render={({ field: { value, onChange } }) => (
            <Select
              label={t('field.consent')}
              value={value}
              onChange={onChange}
              options={consents.map((one) => ({ value: one, label: t(`consent.${one}`) }))}
            />
          )}
        />
        <Controller
          control={form.control}
          name="consentOn"
          render={({ field: { value, onChange } }) => (
            <DateField label={t('field.consentOn')} value={value} onChange={onChange} />
          )}
        />
      </div>
      <TextArea label={t('field.note')} rows={2} {...form.register('note')} error={errors.note?.message} />
    </FormDialog>
  );
}
