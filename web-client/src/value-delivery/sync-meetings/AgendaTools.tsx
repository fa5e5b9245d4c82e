import { useTranslations } from 'use-intl';
import type { AgendaItem } from '@/api/meetings';
import { IconButton } from '@/ui/Button';
import { Combobox } from '@/ui/Combobox';
import { readyLookup } from './api';
import styles from './meetings.module.css';
import type { useAgendaChanges } from './useAgendaChanges';

type Changes = ReturnType<typeof useAgendaChanges>;

/** Earlier, later, off: what can be done with one point of the agenda. */
export function AgendaTools({
  item,
  items,
  changes,
}: {
  item: AgendaItem;
  items: readonly AgendaItem[];
  changes: Changes;
}) {
  const t = useTranslations('syncMeetings');
  const { id, key } = item.requirement;
  const ids = items.map((one) => one.requirement.id);
  const place = ids.indexOf(id);
  return (
    <span className={styles.itemTools}>
      <IconButton
        icon="up"
        label={t('agendaEarlier', { key })}
        disabled={changes.busy || place === 0}
        onClick={() => void changes.move(id, -1, key, ids)}
      />
      <IconButton
        icon="down"
        label={t('agendaLater', { key })}
        disabled={changes.busy || place === ids.length - 1}
        onClick={() => void changes.move(id, 1, key, ids)}
      />
      <IconButton
        icon="x"
        label={t('agendaTakeOff', { key })}
        disabled={changes.busy || item.decision !== null}
        onClick={() => void changes.takeOff(id, key, ids)}
      />
    </span>
  );
}

/** Puts a requirement on the agenda by hand. */
export function AddToAgenda({ changes }: { changes: Changes }) {
  const t = useTranslations('syncMeetings');
  return (
    <div className={styles.addItem}>
      <Combobox
        label={t('agendaAdd')}
        placeholder={t('agendaAddHint')}
        value={null}
        lookup={readyLookup}
        disabled={changes.busy}
        onChange={(one) => one && void changes.add(one.id, one.name.split(' ')[0] ?? one.name)}
      />
    </div>
  );
}
