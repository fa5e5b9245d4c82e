import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { peopleLookup } from '@/api/lookups';
import type { Lookup, PriorityClass, RequirementKind } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { Combobox } from '@/ui/Combobox';
import { FormDialog } from '@/ui/FormDialog';
import { Select } from '@/ui/Select';
import { changeMany } from './api';
import { kinds, priorityClasses } from './model';

export type BulkField = 'owner' | 'priorityClass' | 'kind' | 'archive';

/** What is meant: the chosen ones, or everything behind a filter. */
export type BulkTarget = { ids: number[] } | { filter: string };

const titles = {
  owner: 'bulkOwner',
  priorityClass: 'bulkClass',
  kind: 'bulkKind',
  archive: 'bulkArchive',
} as const;

/** One change to many requirements; all of them or none. */
export default function BulkDialog({
  field,
  target,
  count,
  onDone,
  onClose,
}: {
  field: BulkField;
  target: BulkTarget;
  count: number;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('requirements');
  const format = useFormats();
  const [owner, setOwner] = useState<Lookup | null>(null);
  const [priorityClass, setPriorityClass] = useState<PriorityClass>('blocksUse');
  const [kind, setKind] = useState<RequirementKind>('essential');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  const changes = {
    owner: { change: { ownerId: owner?.id ?? null } },
    priorityClass: { change: { priorityClass } },
    kind: { change: { kind } },
    archive: {},
  };
  const send = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { value, changeId } = await changeMany({
        ...target,
        ...changes[field],
        archive: field === 'archive',
      });
      const number = format.number(value.count);
      const said =
        field === 'archive' ? t('bulkArchived', { count: number }) : t('bulkDone', { count: number });
      onDone(value.jobId === null ? said : t('bulkJob', { count: number }), changeId);
    } catch (refusal) {
      setProblem(refusal);
      setBusy(false);
    }
  };

  return (
    <FormDialog
      title={t('bulkTitle', { name: t(titles[field]), count: format.number(count) })}
      width="small"
      submitLabel={field === 'archive' ? t('bulkArchive') : t('apply')}
      busy={busy}
      problem={problem}
      onSubmit={(event) => {
        event?.preventDefault();
        void send();
      }}
      onClose={onClose}
    >
      {field === 'owner' && (
        <Combobox label={t('column.owner')} lookup={peopleLookup} value={owner} onChange={setOwner} />
      )}
      {field === 'priorityClass' && (
        <Select
          label={t('column.priorityClass')}
          value={priorityClass}
          onChange={setPriorityClass}
          options={priorityClasses.map((value) => ({ value, label: t(`class.${value}`) }))}
        />
      )}
      {field === 'kind' && (
        <Select
          label={t('column.kind')}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      )}
      {field === 'archive' && <p>{t('bulkArchiveText')}</p>}
    </FormDialog>
  );
}
