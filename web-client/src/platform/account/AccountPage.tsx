import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { fieldPath, Problem } from '@/api/problem';
import { changeMe, meQuery } from '@/api/session';
import type { Me } from '@/api/types';
import { useMe } from '@/api/useMe';
import { useSpeak } from '@/api/useSpeak';
import { locale } from '@/i18n/locale';
import { density, setDensity, setTheme, theme } from '@/lib/appearance';
import { useCrumb } from '@/lib/crumb';
import { useStore } from '@/lib/store';
import { Button } from '@/ui/Button';
import { Page, PageSection } from '@/ui/Page';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextField } from '@/ui/TextField';
import { toastDone, toastProblem } from '@/ui/toast';
import styles from './account.module.css';
import { PasswordForm } from './PasswordForm';
import { Sessions } from './Sessions';

/** What belongs to the person alone: name, language, looks, password, devices. */
export function AccountPage({ onSignedOut }: { onSignedOut: () => void }) {
  const t = useTranslations('account');
  const role = useTranslations('session.role');
  useCrumb(t('title'));
  const me = useMe();
  if (!me) return null;
  return (
    <Page title={t('title')}>
      <PageSection title={t('profile')}>
        <Profile me={me} roles={me.roles.map((one) => role(one)).join(' · ')} />
      </PageSection>
      <PageSection title={t('appearance')}>
        <Appearance />
      </PageSection>
      <PageSection title={t('password')} text={t('passwordText')}>
        <PasswordForm />
      </PageSection>
      <Sessions onSignedOut={onSignedOut} />
    </Page>
  );
}

function Profile({ me, roles }: { me: Me; roles: string }) {
  const t = useTranslations('account');
  const queries = useQueryClient();
  const [name, setName] = useState(me.user.name);
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      queries.setQueryData(meQuery.queryKey, await changeMe({ name: name.trim() }));
      toastDone(t('saved'));
    } catch (problem) {
      const field =
        problem instanceof Problem
          ? problem.errors.find((one) => fieldPath(one.pointer) === 'name')?.detail
          : undefined;
      if (field === undefined) toastProblem(problem, t('name'));
      setError(field);
    }
    setBusy(false);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        maxLength={200}
        autoComplete="name"
        onChange={(event) => setName(event.target.value)}
        error={error}
      />
      <dl className={styles.fixed}>
        <dt>{t('email')}</dt>
        <dd>{me.user.email}</dd>
        <dt>{t('roles')}</dt>
        <dd>
          {roles}
          <small>{t('rolesHint')}</small>
        </dd>
      </dl>
      <div>
        <Button
          type="submit"
          tone="primary"
          busy={busy}
          disabled={name.trim() === '' || name.trim() === me.user.name}
        >
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

/** Language goes with the person, looks stay with the machine. */
function Appearance() {
  const t = useTranslations('account');
  const s = useTranslations('shell');
  const speak = useSpeak();
  return (
    <div className={styles.looks}>
      <RadioGroup
        label={t('language')}
        value={useStore(locale)}
        onChange={(next) =>
          void speak(next).catch((problem: unknown) => toastProblem(problem, t('language')))
        }
        choices={[
          { value: 'zh-CN', label: s('languageName.zh-CN') },
          { value: 'en', label: s('languageName.en') },
        ]}
      />
      <RadioGroup
        label={t('theme')}
        value={useStore(theme)}
        onChange={setTheme}
        choices={[
          { value: 'system', label: s('themeSystem') },
          { value: 'light', label: s('themeLight') },
          { value: 'dark', label: s('themeDark') },
        ]}
      />
      <RadioGroup
        label={t('density')}
        value={useStore(density)}
        onChange={setDensity}
        choices={[
          { value: 'compact', label: s('densityCompact') },
          { value: 'normal', label: s('densityNormal') },
          { value: 'roomy', label: s('densityRoomy') },
        ]}
      />
    </div>
  );
}
