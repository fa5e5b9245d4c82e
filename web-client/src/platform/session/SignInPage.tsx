import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Problem } from '@/api/problem';
import { sessionOptionsQuery, signIn } from '@/api/session';
import type { DemoAccount, Me, Role } from '@/api/types';
import { useDocumentTitle } from '@/lib/useDocumentTitle';
import { Banner } from '@/ui/Banner';
import { Button, buttonClass } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import { Frame } from './Frame';
import styles from './session.module.css';

/** E-mail and password, the company's account where it is set up, and the demo's people where there is a demo. */
export function SignInPage({ expired, onSignedIn }: { expired: boolean; onSignedIn: (me: Me) => void }) {
  const t = useTranslations('session');
  useDocumentTitle(t('signIn'));
  const options = useQuery(sessionOptionsQuery).data;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const enter = async (as: { email: string; password: string }) => {
    setBusy(true);
    setError(null);
    try {
      onSignedIn(await signIn(as.email, as.password));
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter({ email, password });
  };

  const demo = options?.demoAccounts ?? [];
  const demoPassword = options?.demoPassword ?? null;
  return (
    <Frame title={t('signInTitle')} text={t('tagline')}>
      {expired && <Banner tone="info">{t('expired')}</Banner>}
      {error !== null && <Refusal error={error} />}
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          label={t('password')}
          type="password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" tone="primary" size="large" busy={busy}>
          {t('signIn')}
        </Button>
        {options?.oidc && (
          <a className={buttonClass({ size: 'large' })} href="/api/v1/session/oidc">
            {t('withOidc')}
          </a>
        )}
      </form>
      {demo.length > 0 && demoPassword !== null && (
        <section className={styles.demo} aria-labelledby="demo">
          <h2 id="demo" className={styles.demoTitle}>
            {t('demoTitle')}
          </h2>
          <p className={styles.hint}>{t('demoText')}</p>
          <ul className={styles.accounts}>
            {demo.map((account) => (
              <li key={account.email}>
                <DemoButton
                  account={account}
                  disabled={busy}
                  onClick={() => void enter({ email: account.email, password: demoPassword })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Frame>
  );
}

function isRole(value: string): value is Role {
  return ['ops', 'pm', 'sales', 'cs', 'implementation', 'marketing', 'viewer', 'admin'].includes(value);
}

function DemoButton({
  account,
  disabled,
  onClick,
}: {
  account: DemoAccount;
  disabled: boolean;
  onClick: () => void;
}) {
  const t = useTranslations('session');
  return (
    <button type="button" className={styles.account} disabled={disabled} onClick={onClick}>
      <b>{isRole(account.role) ? t(`role.${account.role}`) : account.role}</b>
      <span>{account.name}</span>
    </button>
  );
}

export function Refusal({ error }: { error: unknown }) {
  const t = useTranslations('ui');
  if (!(error instanceof Problem) || error.status === 0)
    return <Banner tone="bad">{t('offlineText')}</Banner>;
  return <Banner tone="bad">{error.detail || error.message}</Banner>;
}
