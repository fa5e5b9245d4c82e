import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { runAction } from '@/actions/run';
import { attachmentsKey, attachmentsQuery, fileAddress, removeAttachment } from '@/api/around';
import { Problem } from '@/api/problem';
import { hasRole, may } from '@/api/session';
import type { Attachment } from '@/api/types';
import { undoChange } from '@/api/undo';
import { useMe } from '@/api/useMe';
import type { RecordRef } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { Button, IconButton } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { Icon } from '@/ui/Icon';
import { ProgressBar } from '@/ui/ProgressBar';
import { SkeletonLines } from '@/ui/Skeleton';
import styles from './attachments.module.css';
import { type Sending, useUploads } from './useUploads';

/** The files of a record: picked, dropped or pasted; with progress, and removable by whoever brought them. */
export function Attachments({ kind, recordId }: RecordRef) {
  const record = { kind, recordId };
  const t = useTranslations('attachments');
  const me = useMe();
  const queries = useQueryClient();
  const canAdd = may(me, 'collaborate');
  const { data: files = [], error, isPending, refetch } = useQuery(attachmentsQuery(record));
  const uploads = useUploads(record);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  usePastedFiles(canAdd ? uploads.add : null);

  const remove = (file: Attachment) =>
    runAction({
      id: 'removeAttachment',
      label: t('removeOf'),
      place: 'page',
      run: async () => {
        const refresh = () => queries.invalidateQueries({ queryKey: attachmentsKey(record) });
        const { changeId } = await removeAttachment(file.id);
        await refresh();
        return {
          done: t('removed', { name: file.name }),
          ...(changeId === null ? {} : { undo: () => undoChange(changeId).then(refresh) }),
        };
      },
    });
  const drag = (entering: boolean) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(entering);
  };

  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <SkeletonLines lines={2} />;
  return (
    <section
      aria-label={t('title')}
      className={styles.files}
      data-over={over || undefined}
      onDragOver={canAdd ? drag(true) : undefined}
      onDragLeave={canAdd ? drag(false) : undefined}
      onDrop={
        canAdd
          ? (event) => {
              drag(false)(event);
              uploads.add(event.dataTransfer.files);
            }
          : undefined
      }
    >
      {files.length === 0 && uploads.sending.length === 0 && !canAdd && (
        <p className={styles.none}>{t('none')}</p>
      )}
      <ul className={styles.list}>
        {files.map((file) => (
          <File
            key={file.id}
            file={file}
            mayRemove={file.by?.id === me?.user.id || hasRole(me, 'ops', 'admin')}
            onRemove={() => void remove(file)}
          />
        ))}
        {uploads.sending.map((one) => (
          <Upload
            key={one.id}
            one={one}
            onDrop={() => uploads.drop(one.id)}
            onRetry={() => uploads.retry(one)}
          />
        ))}
      </ul>
      {canAdd && (
        <div className={styles.add}>
          <Button size="small" icon="attachment" onClick={() => input.current?.click()}>
            {t('add')}
          </Button>
          <span>{over ? t('dropNow') : t('drop')}</span>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            aria-label={t('add')}
            onChange={(event) => {
              uploads.add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </div>
      )}
    </section>
  );
}

/** A screenshot on the clipboard becomes a file, wherever on the page it is pasted; pasted text stays text. */
function usePastedFiles(add: ((files: Iterable<File>) => void) | null) {
  const current = useRef(add);
  useEffect(() => {
    current.current = add;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files;
      if (!files || files.length === 0 || event.defaultPrevented || !current.current) return;
      event.preventDefault();
      current.current(files);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
}

function File({ file, mayRemove, onRemove }: { file: Attachment; mayRemove: boolean; onRemove: () => void }) {
  const t = useTranslations('attachments');
  const format = useFormats();
  const image = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'].includes(file.mediaType);
  return (
    <li className={styles.file}>
      <a
        className={styles.link}
        href={fileAddress(file.fileId)}
        {...(image ? { target: '_blank', rel: 'noreferrer' } : { download: file.name })}
      >
        {image ? (
          <img className={styles.thumb} src={fileAddress(file.fileId)} alt="" loading="lazy" />
        ) : (
          <span className={styles.thumb}>
            <Icon name="document" />
          </span>
        )}
        <span className={styles.name}>
          {file.name}
          <small>
            {[format.fileSize(file.size), file.by?.name, format.instant(file.createdAt)]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
      </a>
      {mayRemove && (
        <IconButton icon="x" size="small" label={t('remove', { name: file.name })} onClick={onRemove} />
      )}
    </li>
  );
}

function Upload({ one, onDrop, onRetry }: { one: Sending; onDrop: () => void; onRetry: () => void }) {
  const t = useTranslations('attachments');
  const format = useFormats();
  const name = one.file.name;
  if (one.problem === null)
    return (
      <li className={styles.file}>
        <div className={styles.progress}>
          <ProgressBar
            label={t('uploading', { name })}
            done={one.share}
            total={1}
            text={format.percent(one.share)}
          />
        </div>
        <IconButton icon="x" size="small" label={t('cancel', { name })} onClick={onDrop} />
      </li>
    );
  const tooLarge = one.problem instanceof RangeError;
  return (
    <li className={styles.file} role="alert">
      <span className={styles.name}>
        {tooLarge ? t('tooLarge', { name }) : t('failed', { name })}
        {one.problem instanceof Problem && one.problem.status !== 0 && (
          <small>{one.problem.explanation || one.problem.message}</small>
        )}
      </span>
      {!tooLarge && (
        <Button size="small" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
      <IconButton icon="x" size="small" label={t('dismiss')} onClick={onDrop} />
    </li>
  );
}
