import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDone } from '@/actions/useDone';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import type { Contact } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { Button, IconButton } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { Tag } from '@/ui/Tag';
import { toastProblem } from '@/ui/toast';
import { archiveContact, contactsKey, contactsOf } from './api';
import styles from './contacts.module.css';

const ContactDialog = lazy(() => import('./ContactDialog'));

/** The people at a customer, to look up and to keep. */
export function ContactsOf({ customer }: { customer: number }) {
  const t = useTranslations('contacts');
  const me = useMe();
  const mayRead = may(me, 'contacts.read');
  const mayEdit = may(me, 'contacts.edit');
  const { data, error, refetch } = useQuery({ ...contactsOf(customer), enabled: mayRead });
  const [open, setOpen] = useState<{ contact?: Contact } | null>(null);
  const done = useDone(() => setOpen(null), contactsKey, ['customers']);

  const remove = async (contact: Contact) => {
    try {
      const { changeId } = await archiveContact(contact);
      done(t('archived', { name: contact.name }), changeId);
    } catch (refusal) {
      toastProblem(refusal, t('notSaved'));
    }
  };
  const add = mayEdit && (
    <Button icon="plus" onClick={() => setOpen({})}>
      {t('add')}
    </Button>
  );

  if (!mayRead) return <EmptyState title={t('notYours')} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} />;
  return (
    <section className={styles.part} aria-label={t('title')}>
      {data.length === 0 ? (
        <EmptyState icon="customer" title={t('none')} action={add}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools}>{add}</div>
          <Table
            label={t('title')}
            columns={[
              { label: t('field.name'), width: 200 },
              { label: t('field.roles') },
              { label: t('field.attitude'), width: 88 },
              { label: t('field.email'), width: 220 },
              { label: t('field.consent'), width: 120 },
              { label: t('field.updatedAt'), width: 88 },
              { label: t('acts'), hidden: true, width: 72 },
            ]}
          >
            {data.map((one) => (
              <Row
                key={one.id}
                contact={one}
                onEdit={mayEdit ? () => setOpen({ contact: one }) : undefined}
                onArchive={mayEdit ? () => void remove(one) : undefined}
              />
            ))}
          </Table>
        </>
      )}
      {open && (
        <Suspense>
          <ContactDialog
            customer={customer}
            {...(open.contact ? { contact: open.contact } : {})}
            onDone={done}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </section>
  );
}

function Row({
  contact,
  onEdit,
  onArchive,
}: {
  contact: Contact;
  onEdit: (() => void) | undefined;
  onArchive: (() => void) | undefined;
}) {
  const t = useTranslations('contacts');
  const format = useFormats();
  return (
    <tr>
      <th scope="row">
        {contact.name}
        <small className={styles.under}>
          {[contact.title, contact.level && t(`level.${contact.level}`)].filter(Boolean).join(' · ')}
        </small>
      </th>
      <td>
        <span className={styles.tags}>
          {contact.roles.map((role) => (
            <Tag key={role}>{t(`role.${role}`)}</Tag>
          ))}
        </span>
        {contact.reportsToName !== null && (
          <small className={styles.under}>{t('reportsTo', { name: contact.reportsToName })}</small>
        )}
      </td>
      <td>
        {contact.attitude && (
          <span className={styles.attitude} data-attitude={contact.attitude}>
            {t(`attitude.${contact.attitude}`)}
          </span>
        )}
      </td>
      <td>
        {contact.email}
        <small className={styles.under}>{contact.phone}</small>
      </td>
      <td>
        {t(`consent.${contact.consent}`)}
        <small className={styles.under}>{contact.consentOn && format.date(contact.consentOn)}</small>
      </td>
      <td>{format.date(contact.updatedAt)}</td>
      <td>
        <span className={styles.acts}>
          {onEdit && <IconButton icon="edit" label={t('editOf', { name: contact.name })} onClick={onEdit} />}
          {onArchive && (
            <IconButton icon="trash" label={t('archiveOf', { name: contact.name })} onClick={onArchive} />
          )}
        </span>
      </td>
    </tr>
  );
}
