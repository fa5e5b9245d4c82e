import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { fieldPath, Problem } from '@/api/problem';
import { setUp } from '@/api/session';
import type { Me } from '@/api/types';
import { useDocumentTitle } from '@/lib/useDocumentTitle';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import { Frame } from './Frame';
import { Refusal } from './SignInPage';
import styles from './session.module.css';

/** The one-time link that a new installation prints: makes the first administrator. */
export function SetUpPage({ token, onSignedIn }: { token: string; onSignedIn: (me: Me) => void }) {
  const t = useTranslations('session');
  useDocumentTitle(t('setUpTitle'));
  const [body, setBody] = useState({ name: '', email: '', password: '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      onSignedIn(await setUp({ token, ...body }));
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  const errors = error instanceof Problem ? error.errors : [];
  const errorOf = (field: string) => errors.find((one) => fieldPath(one.pointer) === field)?.detail;
  const set = (field: keyof typeof body) => (event: { target: { value: string } }) =>
    setBody((before) => ({ ...before, [field]: event.target.value }));

  return (
    <Frame title={t('setUpTitle')} text={t('setUpText')}>
      {error !== null && errors.length === 0 && <Refusal error={error} />}
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('name')}
          autoComplete="name"
          value={body.name}
          onChange={set('name')}
          error={errorOf('name')}
          required
        />
        <TextField
          label={t('email')}
          type="email"
          autoComplete="username"
          value={body.email}
          onChange={set('email')}
          error={errorOf('email')}
          required
        />
        <TextField
          label={t('password')}
          type="password"
          autoComplete="new-password"
          hint={t('passwordHint')}
          value={body.password}
          onChange={set('password')}
          error={errorOf('password')}
          required
        />
        <Button
          type="submit"
          tone="primary"
          size="large"
          busy={busy}
          disabled={Object.values(body).includes('')}
        >
          {t('setUp')}
        </Button>
      </form>
    </Frame>
  );
}
