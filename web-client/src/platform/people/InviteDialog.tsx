import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { fieldPath, Problem } from '@/api/problem';
import type { Role } from '@/api/types';
import type { OneTimeLink } from '@/api/workplace';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { wordsOf } from '@/ui/Confirm';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';
import { invite, usersKey } from './api';
import styles from './people.module.css';
import { RoleChoice } from './RoleChoice';

export function InviteDialog({
  onClose,
  onLink,
}: {
  onClose: () => void;
  onLink: (name: string, link: OneTimeLink) => void;
}) {
  const t = useTranslations('people');
  const u = useTranslations('ui');
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<Role[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const errors = error instanceof Problem ? error.errors : [];
  const wrong = (field: string) => errors.find((one) => fieldPath(one.pointer) === field)?.detail;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const made = await invite({ name: name.trim(), email: email.trim(), roles });
      await queries.invalidateQueries({ queryKey: usersKey });
      onLink(made.user.name, made.invitation);
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} title={t('inviteTitle')} description={t('inviteText')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        {error !== null && errors.length === 0 && (
          <Banner tone="bad">{wordsOf(error, u('offlineText'))}</Banner>
        )}
        <TextField
          label={t('name')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
          error={wrong('name')}
          required
        />
        <TextField
          label={t('email')}
          type="email"
          value={email}
          maxLength={320}
          onChange={(event) => setEmail(event.target.value)}
          error={wrong('email')}
          required
        />
        <RoleChoice value={roles} onChange={setRoles} />
        <div>
          <Button
            type="submit"
            tone="primary"
            busy={busy}
            disabled={name.trim() === '' || email.trim() === '' || roles.length === 0}
          >
            {t('inviteNow')}
          </Button>
          {roles.length === 0 && <span className={styles.need}>{t('roleNeeded')}</span>}
        </div>
      </form>
    </Dialog>
  );
}
