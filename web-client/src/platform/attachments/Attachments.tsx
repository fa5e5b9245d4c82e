import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { hasRole, may } from '@/api/session';
import type { Attachment } from '@/api/types';
import { undoChange } from '@/api/undo';
import { useMe } from '@/api/useMe';
import { useFormats } from '@/i18n/useFormats';
import { Button, IconButton } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { toastProblem } from '@/ui/toast';
import { attach, attachmentsQuery, detach } from './api';
import styles from './attachments.module.css';

/** The files of a record: dropped or chosen, opened, taken away again. */
export function Attachments({ kind, recordId }: { kind: string; recordId: number }) {
  const t = useTranslations('attachments');
  const format = useFormats();
  const queries = useQueryClient();
  const me = useMe();
  const mayAdd = may(me, 'collaborate');
  const heading = useId();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const { data: files = [] } = useQuery(attachmentsQuery(kind, recordId));
  const renew = () => queries.invalidateQueries({ queryKey: ['attachments', kind, recordId] });

  const add = async (chosen: FileList | null) => {
    setBusy(true);
    try {
      for (const file of chosen ?? []) await attach(kind, recordId, file);
    } catch (refusal) {
      toastProblem(refusal, t('notAdded'));
    } finally {
      setBusy(false);
      await renew();
    }
  };
  const remove = async (file: Attachment) => {
    try {
      const { changeId } = await detach(file.id, file.version);
      await renew();
      const done = t('removed', { name: file.name });
      tell(changeId === null ? { done } : { done, undo: () => undoChange(changeId).then(renew) });
    } catch (refusal) {
      toastProblem(refusal, t('notRemoved'));
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (!mayAdd) return;
    setOver(false);
    void add(event.dataTransfer.files);
  };

  return (
    <section
      className={styles.attachments}
      data-over={over || undefined}
      aria-labelledby={heading}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id={heading} className={styles.heading}>
        {t('title')}
        {mayAdd && (
          <Button
            tone="quiet"
            size="small"
            icon="attachment"
            busy={busy}
            onClick={() => input.current?.click()}
          >
            {t('add')}
          </Button>
        )}
      </h2>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('add')}
        onChange={(event) => {
          void add(event.target.files);
          event.target.value = '';
        }}
      />
      {files.length === 0 && <p className={styles.none}>{t('none')}</p>}
      <ul>
        {files.map((file) => (
          <li key={file.id} className={styles.file}>
            <Icon name="document" />
            <a href={`/api/v1/files/${file.fileId}`} target="_blank" rel="noreferrer">
              {file.name}
            </a>
            <span>
              {[format.fileSize(file.size), file.by?.name, format.date(file.createdAt)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {(file.by?.id === me?.user.id || hasRole(me, 'ops', 'admin')) && (
              <IconButton
                icon="x"
                size="small"
                label={t('remove', { name: file.name })}
                onClick={() => void remove(file)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
