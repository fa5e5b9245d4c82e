import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { fieldPath, Problem } from '@/api/problem';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { wordsOf } from '@/ui/Confirm';
import { Dialog } from '@/ui/Dialog';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { createKey, keysKey, scopesQuery } from './api';
import styles from './apiKeys.module.css';
import { grouped } from './scopes';

const lengths = ['30', '90', '180', '365'] as const;

export function CreateKeyDialog({
  onClose,
  onSecret,
}: {
  onClose: () => void;
  onSecret: (secret: string) => void;
}) {
  const t = useTranslations('apiKeys');
  const u = useTranslations('ui');
  const queries = useQueryClient();
  const { data: known = [] } = useQuery(scopesQuery);
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>([]);
  const [days, setDays] = useState<string>('90');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const errors = error instanceof Problem ? error.errors : [];
  const wrong = (field: string) => errors.find((one) => fieldPath(one.pointer) === field)?.detail;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const made = await createKey({ name: name.trim(), scopes, expiresInDays: Number(days) });
      await queries.invalidateQueries({ queryKey: keysKey });
      onSecret(made.secret);
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} title={t('createTitle')} description={t('createText')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        {error !== null && errors.length === 0 && (
          <Banner tone="bad">{wordsOf(error, u('offlineText'))}</Banner>
        )}
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
          error={wrong('name')}
          required
        />
        <fieldset className={styles.scopes}>
          <legend>{t('scopes')}</legend>
          {grouped(known).map((group) => (
            <div key={group.module} className={styles.scope}>
              <span>{moduleName(group.module)}</span>
              {group.scopes.map(({ verb, scope }) => (
                <Checkbox
                  key={scope}
                  label={verb === 'read' || verb === 'write' ? t(verb) : scope}
                  checked={scopes.includes(scope)}
                  onChange={(checked) =>
                    setScopes((before) =>
                      checked ? [...before, scope] : before.filter((one) => one !== scope),
                    )
                  }
                />
              ))}
            </div>
          ))}
          {wrong('scopes') && <p className={styles.wrong}>{wrong('scopes')}</p>}
        </fieldset>
        <Select
          label={t('expiresIn')}
          value={days}
          onChange={setDays}
          options={lengths.map((value) => ({ value, label: t('days', { days: value }) }))}
        />
        <div>
          <Button
            type="submit"
            tone="primary"
            busy={busy}
            disabled={name.trim() === '' || scopes.length === 0}
          >
            {t('createNow')}
          </Button>
          {scopes.length === 0 && <span className={styles.need}>{t('scopeNeeded')}</span>}
        </div>
      </form>
    </Dialog>
  );

  function moduleName(module: string): string {
    switch (module) {
      case 'platform':
      case 'value-refinement':
      case 'value-delivery':
      case 'value-realization':
      case 'value-quantification':
      case 'usage':
        return t(`module.${module}`);
      default:
        return module;
    }
  }
}
