import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { UserRecord } from '@/api/workplace';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { wordsOf } from '@/ui/Confirm';
import { Dialog } from '@/ui/Dialog';
import { toastDone } from '@/ui/toast';
import { setRoles, usersKey } from './api';
import { RoleChoice } from './RoleChoice';

export function RolesDialog({ user, onClose }: { user: UserRecord; onClose: () => void }) {
  const t = useTranslations('people');
  const u = useTranslations('ui');
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(user.roles);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      await setRoles(user, chosen);
      await queries.invalidateQueries({ queryKey: usersKey });
      toastDone(t('rolesSaved', { name: user.name }));
      onClose();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('rolesTitle', { name: user.name })}
      description={t('rolesText')}
      foot={
        <Button tone="primary" busy={busy} disabled={chosen.length === 0} onClick={() => void save()}>
          {t('saveRoles')}
        </Button>
      }
    >
      {error !== null && <Banner tone="bad">{wordsOf(error, u('offlineText'))}</Banner>}
      <RoleChoice value={chosen} onChange={setChosen} />
    </Dialog>
  );
}
