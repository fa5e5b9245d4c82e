import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { runAction, tell } from '@/actions/run';
import { commentsKey, commentsQuery, deleteComment, editComment, writeComment } from '@/api/around';
import { may } from '@/api/session';
import type { Comment } from '@/api/types';
import { undoChange } from '@/api/undo';
import { useMe } from '@/api/useMe';
import type { RecordRef } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import { IconButton } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { Markdown } from '@/ui/Markdown';
import { Menu, MenuItem } from '@/ui/Menu';
import { SkeletonLines } from '@/ui/Skeleton';
import { toastProblem } from '@/ui/toast';
import { CommentEditor } from './CommentEditor';
import styles from './comments.module.css';

/** What people said about a record, the oldest first, and a place to answer. */
export function Comments({ kind, recordId }: RecordRef) {
  const record = { kind, recordId };
  const t = useTranslations('comments');
  const me = useMe();
  const queries = useQueryClient();
  const { data: comments = [], error, isPending, refetch } = useQuery(commentsQuery(record));
  const [editing, setEditing] = useState<number | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: commentsKey(record) });

  /** Keeps the words in the field when they could not be sent. */
  const say = async (send: () => Promise<unknown>): Promise<boolean> => {
    try {
      await send();
      await refresh();
      return true;
    } catch (problem) {
      toastProblem(problem, t('notSent'));
      return false;
    }
  };
  const remove = (comment: Comment) =>
    runAction({
      id: 'deleteComment',
      label: t('delete'),
      place: 'page',
      run: async () => {
        const { changeId } = await deleteComment(comment.id, comment.version);
        await refresh();
        tell({
          done: t('deleted'),
          ...(changeId === null ? {} : { undo: () => undoChange(changeId).then(refresh) }),
        });
      },
    });

  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <SkeletonLines lines={3} />;
  return (
    <div className={styles.thread}>
      {comments.length === 0 && <p className={styles.none}>{t('none')}</p>}
      <ul className={styles.list}>
        {comments.map((comment) => (
          <Line
            key={comment.id}
            comment={comment}
            mine={comment.by.id === me?.user.id}
            mayDelete={comment.by.id === me?.user.id || (me?.roles.includes('admin') ?? false)}
            editing={editing === comment.id}
            onEdit={() => setEditing(comment.id)}
            onLeave={() => setEditing(null)}
            onDelete={() => void remove(comment)}
            save={async (text) => {
              const saved = await say(() => editComment(comment.id, comment.version, text));
              if (saved) setEditing(null);
              return saved;
            }}
          />
        ))}
      </ul>
      {may(me, 'collaborate') && (
        <CommentEditor
          label={t('write')}
          start=""
          sendLabel={t('send')}
          send={(text) => say(() => writeComment(record, text))}
        />
      )}
    </div>
  );
}

function Line({
  comment,
  mine,
  mayDelete,
  editing,
  onEdit,
  onLeave,
  onDelete,
  save,
}: {
  comment: Comment;
  mine: boolean;
  mayDelete: boolean;
  editing: boolean;
  onEdit: () => void;
  onLeave: () => void;
  onDelete: () => void;
  save: (text: string) => Promise<boolean>;
}) {
  const t = useTranslations('comments');
  const format = useFormats();
  return (
    <li className={styles.comment}>
      <Avatar name={comment.by.name} />
      <div className={styles.body}>
        <header className={styles.head}>
          <b>{comment.by.name}</b>
          <time dateTime={comment.createdAt}>{format.instant(comment.createdAt)}</time>
          {comment.editedAt && <span title={format.instant(comment.editedAt)}>{t('edited')}</span>}
          {mayDelete && !editing && (
            <span className={styles.menu}>
              <Menu
                align="end"
                trigger={
                  <IconButton icon="dots" size="small" label={t('actionsOf', { name: comment.by.name })} />
                }
              >
                {mine && <MenuItem icon="edit" label={t('edit')} onSelect={onEdit} />}
                <MenuItem icon="trash" label={t('delete')} danger onSelect={onDelete} />
              </Menu>
            </span>
          )}
        </header>
        {editing ? (
          <CommentEditor
            label={t('edit')}
            start={comment.text}
            sendLabel={t('save')}
            send={save}
            onCancel={onLeave}
          />
        ) : (
          <Markdown text={comment.text} />
        )}
      </div>
    </li>
  );
}
