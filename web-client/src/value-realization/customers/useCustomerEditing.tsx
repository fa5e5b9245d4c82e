import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { useUndoable } from '@/actions/useUndoable';
import type { Versioned } from '@/api/client';
import { Problem } from '@/api/problem';
import type { CustomerRecord } from '@/api/workplace';
import { ConflictDialog } from '@/ui/ConflictDialog';
import { toastDone } from '@/ui/toast';
import { changeCustomer, createCustomer, customerQuery, customersKey } from './api';
import { CustomerForm } from './CustomerForm';
import { bodyOf, type CustomerDraft, changesOf, draftOf, emptyDraft } from './model';
import { useConflictFields } from './useConflictFields';

/** The form for a new customer, or for one that is there; a stale write shows both versions instead of losing either. */
export function useCustomerEditing(onDone: (id: number | null) => void) {
  const t = useTranslations('customers');
  const queries = useQueryClient();
  const undoable = useUndoable(customersKey);
  const [clash, setClash] = useState<{
    mine: CustomerDraft;
    before: CustomerDraft;
    current: Versioned<CustomerRecord>;
  } | null>(null);
  const fields = useConflictFields();
  const refresh = () => queries.invalidateQueries({ queryKey: customersKey });

  const create = async (draft: CustomerDraft) => {
    const made = await createCustomer(bodyOf(draft));
    await refresh();
    toastDone(t('created', { name: made.name }));
    onDone(made.id);
  };

  const save = async (
    customer: CustomerRecord,
    etag: string,
    before: CustomerDraft,
    draft: CustomerDraft,
  ) => {
    const changes = changesOf(before, draft);
    if (Object.keys(changes).length > 0) {
      try {
        const saved = await changeCustomer(customer.id, etag, changes);
        await refresh();
        tell(undoable(t('saved', { name: saved.value.name }), saved.changeId));
      } catch (error) {
        if (!(error instanceof Problem && error.stale)) throw error;
        const current = await queries.fetchQuery({ ...customerQuery(customer.id), staleTime: 0 });
        setClash({ mine: draft, before, current });
        throw error;
      }
    }
    onDone(customer.id);
  };

  const conflict: ReactNode = clash && (
    <ConflictDialog
      fields={fields(clash.before, clash.mine, draftOf(clash.current.value))}
      onClose={() => setClash(null)}
      onTakeTheirs={() => {
        setClash(null);
        onDone(clash.current.value.id);
      }}
      onSave={(mine) => {
        const theirs = draftOf(clash.current.value);
        const merged = {
          ...theirs,
          ...Object.fromEntries(mine.map((name) => [name, Reflect.get(clash.mine, name)])),
        };
        setClash(null);
        void save(clash.current.value, clash.current.etag, theirs, merged).catch(() => undefined);
      }}
    />
  );

  return {
    conflict,
    createForm: () => (
      <CustomerForm start={emptyDraft} contracts={0} submit={create} onCancel={() => onDone(null)} />
    ),
    editForm: ({ value, etag }: Versioned<CustomerRecord>) => (
      <EditForm key={value.id} customer={value} etag={etag} save={save} onCancel={() => onDone(value.id)} />
    ),
  };
}

/** Keeps the version at which editing began, however often the record is read again meanwhile. */
function EditForm({
  customer,
  etag,
  save,
  onCancel,
}: {
  customer: CustomerRecord;
  etag: string;
  save: (
    customer: CustomerRecord,
    etag: string,
    before: CustomerDraft,
    draft: CustomerDraft,
  ) => Promise<void>;
  onCancel: () => void;
}) {
  const [begun] = useState(() => ({ etag, draft: draftOf(customer) }));
  return (
    <CustomerForm
      start={begun.draft}
      contracts={customer.contracts}
      submit={(draft) => save(customer, begun.etag, begun.draft, draft)}
      onCancel={onCancel}
    />
  );
}
