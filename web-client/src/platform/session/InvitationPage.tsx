import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { fieldPath, Problem } from '@/api/problem';
import { choosePassword } from '@/api/session';
import type { Me } from '@/api/types';
import { useDocumentTitle } from '@/lib/useDocumentTitle';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import { Frame } from './Frame';
import { Refusal } from './SignInPage';
import styles from './session.module.css';

/** An invitation, or a link to a new password: the person chooses one and is in. */
export function InvitationPage({ token, onSignedIn }: { token: string; onSignedIn: (me: Me) => void }) {
  const t = useTranslations('session');
  useDocumentTitle(t('choosePassword'));
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const errors = error instanceof Problem ? error.errors : [];
  const wrong = errors.find((one) => fieldPath(one.pointer) === 'password')?.detail;
  const mismatch = again !== '' && again !== password;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      onSignedIn(await choosePassword(token, password));
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };

  return (
    <Frame title={t('choosePassword')} text={t('choosePasswordText')}>
      {error !== null && wrong === undefined && <Refusal error={error} />}
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('newPassword')}
          type="password"
          autoComplete="new-password"
          hint={t('passwordHint')}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={wrong}
        />
        <TextField
          label={t('passwordAgain')}
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={(event) => setAgain(event.target.value)}
          error={mismatch ? t('passwordMismatch') : undefined}
        />
        <Button
          type="submit"
          tone="primary"
          size="large"
          busy={busy}
          disabled={password === '' || again !== password}
        >
          {t('enter')}
        </Button>
      </form>
    </Frame>
  );
}
