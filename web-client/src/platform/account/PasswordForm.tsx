import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { fieldPath, Problem } from '@/api/problem';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { wordsOf } from '@/ui/Confirm';
import { TextField } from '@/ui/TextField';
import { toastDone } from '@/ui/toast';
import styles from './account.module.css';
import { changePassword } from './api';

const empty = { old: '', next: '', again: '' };

export function PasswordForm() {
  const t = useTranslations('account');
  const u = useTranslations('ui');
  const [body, setBody] = useState(empty);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const errors = error instanceof Problem ? error.errors : [];
  const wrong = (field: string) => errors.find((one) => fieldPath(one.pointer) === field)?.detail;
  const mismatch = body.again !== '' && body.again !== body.next;
  const field = (name: keyof typeof body) => ({
    type: 'password',
    value: body[name],
    onChange: (event: { target: { value: string } }) =>
      setBody((before) => ({ ...before, [name]: event.target.value })),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await changePassword(body.old, body.next);
      setBody(empty);
      toastDone(t('changed'));
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {error !== null && errors.length === 0 && (
        <Banner tone="bad">{wordsOf(error, u('offlineText'))}</Banner>
      )}
      <TextField label={t('old')} {...field('old')} autoComplete="current-password" error={wrong('old')} />
      <TextField
        label={t('new')}
        {...field('next')}
        autoComplete="new-password"
        hint={t('newHint')}
        error={wrong('new')}
      />
      <TextField
        label={t('again')}
        {...field('again')}
        autoComplete="new-password"
        error={mismatch ? t('mismatch') : undefined}
      />
      <div>
        <Button
          type="submit"
          busy={busy}
          disabled={body.old === '' || body.next === '' || body.again !== body.next}
        >
          {t('change')}
        </Button>
      </div>
    </form>
  );
}
