import { Link, useMatches } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ActionButton } from '@/actions/ActionButton';
import { useCurrentActions } from '@/actions/registry';
import { crumb } from '@/lib/crumb';
import { useStore } from '@/lib/store';
import { useDocumentTitle } from '@/lib/useDocumentTitle';
import { Icon } from '@/ui/Icon';
import { Kbd } from '@/ui/Kbd';
import { destinations } from '../destinations';
import { paletteOpen } from '../paletteState';
import styles from './TopBar.module.css';

/** Where am I, search and commands, and the one thing that is created here. */
export function TopBar() {
  const t = useTranslations('shell');
  const last = useStore(crumb);
  const place = useMatches({
    select: (matches) => matches.findLast((match) => match.staticData.destination)?.staticData.destination,
  });
  const destination = destinations.find((one) => one.name === place);
  const create = useCurrentActions().find((action) => action.place === 'create');
  const title = destination ? t(`destination.${destination.name}`) : '';
  useDocumentTitle(last ? `${last} · ${title}` : title);

  return (
    <header className={styles.top}>
      <nav className={styles.where} aria-label={title}>
        {destination && destination.module !== 'platform' && (
          <>
            <span>{t(`module.${destination.module}`)}</span>
            <span aria-hidden="true">/</span>
          </>
        )}
        {last && destination ? (
          <>
            <Link to={destination.to} className={styles.up}>
              {title}
            </Link>
            <span aria-hidden="true">/</span>
            <b>{last}</b>
          </>
        ) : (
          title !== '' && <h1>{title}</h1>
        )}
      </nav>
      <button
        type="button"
        className={styles.search}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => paletteOpen.set(true)}
      >
        <Icon name="search" />
        <span>{t('search')}</span>
        <Kbd shortcut="mod+k" />
      </button>
      {create && <ActionButton action={create} tone="plain" />}
    </header>
  );
}
