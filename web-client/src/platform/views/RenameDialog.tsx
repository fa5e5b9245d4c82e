import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SavedView } from '@/api/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';

export function RenameDialog({
  view,
  onRename,
  onClose,
}: {
  view: SavedView;
  onRename: (name: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations('views');
  const [name, setName] = useState(view.name);
  const ready = name.trim() !== '' && name.trim() !== view.name;
  return (
    <Dialog open onClose={onClose} width="small" title={t('rename')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onRename(name.trim());
        }}
      >
        <TextField
          label={t('name')}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
        />
        <p style={{ marginTop: 12 }}>
          <Button type="submit" tone="primary" disabled={!ready}>
            {t('keep')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
