import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { may } from '@/api/session';
import type { Comment } from '@/api/types';
import { undoChange } from '@/api/undo';
import { useMe } from '@/api/useMe';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import { Button, IconButton } from '@/ui/Button';
import { FormProblem } from '@/ui/FormProblem';
import { Menu, MenuItem } from '@/ui/Menu';
import { SkeletonLines } from '@/ui/Skeleton';
import { toastProblem } from '@/ui/toast';
import { commentsQuery, deleteComment, editComment, writeComment } from './api';
import styles from './comments.module.css';
import { MentionArea } from './MentionArea';
import { partsOf } from './mentions';

/** What colleagues say about a record; whom a text mentions is told. */
export function Comments({ kind, recordId }: { kind: string; recordId: number }) {
  const t = useTranslations('comments');
  const queries = useQueryClient();
  const { data: comments, error, isPending } = useQuery(commentsQuery(kind, recordId));
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const mayWrite = may(useMe(), 'collaborate');
  const renew = () => queries.invalidateQueries({ queryKey: ['comments', kind, recordId] });

  const send = async () => {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    try {
      await writeComment(kind, recordId, text.trim());
      setText('');
      await renew();
    } catch (refusal) {
      toastProblem(refusal, t('notSent'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className={styles.comments} aria-labelledby="comments">
      <h2 id="comments" className={styles.heading}>
        {t('title')}
        {comments && comments.length > 0 && <span>{t('count', { count: comments.length })}</span>}
      </h2>
      {isPending && <SkeletonLines lines={2} />}
      <FormProblem problem={error} />
      <ul className={styles.list}>
        {comments?.map((comment) => (
          <OneComment key={comment.id} comment={comment} renew={renew} />
        ))}
      </ul>
      {mayWrite && (
        <>
          <MentionArea label={t('write')} value={text} onChange={setText} onSend={() => void send()} />
          <div className={styles.send}>
            <span>{t('hint')}</span>
            <Button size="small" busy={busy} disabled={text.trim() === ''} onClick={() => void send()}>
              {t('send')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function OneComment({ comment, renew }: { comment: Comment; renew: () => Promise<void> }) {
  const t = useTranslations('comments');
  const format = useFormats();
  const mine = useMe()?.user.id === comment.by.id;
  const [draft, setDraft] = useState<string | null>(null);

  const save = async () => {
    if (draft === null || draft.trim() === '') return;
    try {
      await editComment(comment.id, comment.version, draft.trim());
      setDraft(null);
      await renew();
    } catch (refusal) {
      toastProblem(refusal, t('notSent'));
    }
  };
  const remove = async () => {
    try {
      const { changeId } = await deleteComment(comment.id, comment.version);
      await renew();
      tell(
        changeId === null
          ? { done: t('removed') }
          : { done: t('removed'), undo: () => undoChange(changeId).then(renew) },
      );
    } catch (refusal) {
      toastProblem(refusal, t('notSent'));
    }
  };

  return (
    <li className={styles.comment}>
      <Avatar name={comment.by.name} large />
      <div className={styles.said}>
        <p className={styles.who}>
          <b>{comment.by.name}</b>
          <time dateTime={comment.createdAt}>{format.instant(comment.createdAt)}</time>
          {comment.editedAt !== null && <span>{t('edited')}</span>}
        </p>
        {draft === null ? (
          <p className={styles.text}>
            {partsOf(comment.text).map((part, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
              <span key={place} className={part.userId === null ? undefined : styles.mention}>
                {part.text}
              </span>
            ))}
          </p>
        ) : (
          <>
            <MentionArea label={t('write')} value={draft} onChange={setDraft} onSend={() => void save()} />
            <div className={styles.send}>
              <Button size="small" tone="quiet" onClick={() => setDraft(null)}>
                {t('cancel')}
              </Button>
              <Button size="small" onClick={() => void save()}>
                {t('save')}
              </Button>
            </div>
          </>
        )}
      </div>
      {mine && draft === null && (
        <Menu align="end" trigger={<IconButton icon="dots" size="small" label={t('more')} />}>
          <MenuItem icon="edit" label={t('edit')} onSelect={() => setDraft(comment.text)} />
          <MenuItem icon="trash" label={t('remove')} danger onSelect={() => void remove()} />
        </Menu>
      )}
    </li>
  );
}
