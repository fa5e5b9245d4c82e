import { useTranslations } from 'use-intl';
import type { UserRecord } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import { IconButton } from '@/ui/Button';
import { Menu, MenuItem, MenuSeparator } from '@/ui/Menu';
import { Tag } from '@/ui/Tag';
import styles from './people.module.css';

export function PersonLine({
  user,
  isMe,
  onRoles,
  onLink,
  onDeactivate,
  onActivate,
}: {
  user: UserRecord;
  isMe: boolean;
  onRoles: () => void;
  onLink: () => void;
  onDeactivate: () => void;
  onActivate: () => void;
}) {
  const t = useTranslations('people');
  const role = useTranslations('session.role');
  const format = useFormats();
  return (
    <tr>
      <th scope="row">
        <span className={styles.person}>
          <Avatar name={user.name} />
          {user.name}
          {isMe && <Tag>{t('you')}</Tag>}
          {!user.active && <Tag tone="warn">{t('inactive')}</Tag>}
          {user.active && !user.hasPassword && <Tag tone="info">{t('invited')}</Tag>}
        </span>
      </th>
      <td className={styles.soft}>{user.email}</td>
      <td>{user.roles.map((one) => role(one)).join(' · ')}</td>
      <td className={styles.soft}>
        {user.lastSeenAt ? (
          format.instant(user.lastSeenAt)
        ) : (
          <span className={styles.faint}>{t('never')}</span>
        )}
      </td>
      <td>
        <Menu
          align="end"
          trigger={<IconButton icon="dots" size="small" label={t('actionsOf', { name: user.name })} />}
        >
          <MenuItem icon="person" label={t('changeRoles')} onSelect={onRoles} />
          {user.active && (
            <MenuItem
              icon="link"
              label={user.hasPassword ? t('resetLink') : t('inviteAgain')}
              onSelect={onLink}
            />
          )}
          {!isMe && <MenuSeparator />}
          {!isMe &&
            (user.active ? (
              <MenuItem icon="pause" danger label={t('deactivate')} onSelect={onDeactivate} />
            ) : (
              <MenuItem icon="undo" label={t('activate')} onSelect={onActivate} />
            ))}
        </Menu>
      </td>
    </tr>
  );
}
