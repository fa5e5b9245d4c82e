import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { runAction } from '@/actions/run';
import type { Notification } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { IconButton } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import styles from './inbox.module.css';
import { iconOf } from './model';

export function InboxRow({
  item,
  chosen,
  onOpen,
  toggle,
}: {
  item: Notification;
  chosen: boolean;
  onOpen: () => void;
  toggle: Action;
}) {
  const t = useTranslations('notifications');
  const format = useFormats();
  return (
    <li
      className={styles.row}
      data-unread={item.unread || undefined}
      data-chosen={chosen || undefined}
      ref={chosen ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
    >
      <Link
        to={item.link}
        className={styles.link}
        onClick={onOpen}
        aria-current={chosen ? 'true' : undefined}
      >
        <Icon name={iconOf(item.kind)} />
        <span className={styles.text}>
          {item.unread && <span data-hidden-text="">{t('isUnread')} </span>}
          {item.text}
        </span>
        <time dateTime={item.at} className={styles.time}>
          {format.instant(item.at)}
        </time>
      </Link>
      <IconButton
        icon={toggle.icon ?? 'check'}
        size="small"
        label={toggle.label}
        onClick={() => void runAction(toggle)}
      />
    </li>
  );
}
