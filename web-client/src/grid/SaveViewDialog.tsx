import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Problem } from '@/api/problem';
import { createView } from '@/api/views';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';
import styles from './SaveViewDialog.module.css';
import { type ListQuery, queryText } from './search';

export function SaveViewDialog({
  list,
  query,
  onClose,
  onSaved,
}: {
  list: string;
  query: ListQuery;
  onClose: () => void;
  onSaved: (id: number) => void;
}) {
  const t = useTranslations('grid');
  const ui = useTranslations('ui');
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [pinned, setPinned] = useState(true);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setError(t('viewNeedsName'));
    setBusy(true);
    try {
      const view = await createView({
        list,
        name: name.trim(),
        query: queryText(query),
        shared,
        pinned,
        isDefault: false,
      });
      await queries.invalidateQueries({ queryKey: ['views'] });
      onSaved(view.id);
      onClose();
    } catch (refusal) {
      setError(
        refusal instanceof Problem
          ? refusal.errors[0]?.detail || refusal.detail || refusal.message
          : t('viewNotSaved'),
      );
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      width="small"
      title={t('saveAsTitle')}
      foot={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" form="save-view" tone="primary" busy={busy}>
            {ui('save')}
          </Button>
        </>
      }
    >
      <form id="save-view" className={styles.form} onSubmit={(event) => void save(event)}>
        <TextField
          label={t('viewName')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={error}
          required
          autoFocus
        />
        <Checkbox label={t('viewShared')} checked={shared} onChange={setShared} />
        <Checkbox label={t('viewPinned')} checked={pinned} onChange={setPinned} />
      </form>
    </Dialog>
  );
}
