import { useTranslations } from 'use-intl';
import type { Role } from '@/api/types';
import { Checkbox } from '@/ui/Checkbox';
import styles from './people.module.css';

export const roles: readonly Role[] = [
  'ops',
  'pm',
  'sales',
  'cs',
  'implementation',
  'marketing',
  'viewer',
  'admin',
];

/** The roles, each with what it does. A person can hold several. */
export function RoleChoice({
  value,
  onChange,
}: {
  value: readonly Role[];
  onChange: (roles: Role[]) => void;
}) {
  const t = useTranslations('people');
  const name = useTranslations('session.role');
  return (
    <fieldset className={styles.roles}>
      <legend>{t('roles')}</legend>
      {roles.map((role) => (
        <div key={role} className={styles.role}>
          <Checkbox
            label={name(role)}
            checked={value.includes(role)}
            onChange={(checked) =>
              onChange(roles.filter((one) => (one === role ? checked : value.includes(one))))
            }
          />
          <small>{t(`roleHelp.${role}`)}</small>
        </div>
      ))}
    </fieldset>
  );
}
