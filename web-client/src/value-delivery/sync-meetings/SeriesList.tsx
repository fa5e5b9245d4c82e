import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Series } from '@/api/meetings';
import { Button, IconButton } from '@/ui/Button';
import styles from './meetings.module.css';
import { SeriesDialog } from './SeriesDialog';
import { isWeekday } from './useWeekday';

/** The weekly meetings from which all others come. */
export function SeriesList({
  series,
  mayChange,
  onCreate,
}: {
  series: readonly Series[];
  mayChange: boolean;
  onCreate: () => void;
}) {
  const t = useTranslations('syncMeetings');
  const [editing, setEditing] = useState<Series | null>(null);
  return (
    <aside className={styles.series} aria-labelledby="series">
      <h2 id="series" className={styles.heading}>
        {t('series')}
        {mayChange && (
          <Button size="small" tone="quiet" icon="plus" onClick={onCreate}>
            {t('seriesCreate')}
          </Button>
        )}
      </h2>
      {series.length === 0 && <p className={styles.none}>{t('seriesNone')}</p>}
      <ul>
        {series.map((one) => {
          const weekday = String(one.weekday);
          return (
            <li key={one.id} className={styles.one}>
              <div>
                <b>{one.name}</b>
                <p>
                  {t('seriesText', {
                    weekday: isWeekday(weekday) ? t(`weekday.${weekday}`) : weekday,
                    time: one.startsAt.slice(0, 5),
                    minutes: one.plannedMinutes,
                  })}
                </p>
                <p>{one.participants.map((person) => person.name).join(t('nameGap'))}</p>
              </div>
              {mayChange && (
                <IconButton
                  icon="edit"
                  label={`${t('seriesEdit')} ${one.name}`}
                  onClick={() => setEditing(one)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {!mayChange && <p className={styles.none}>{t('seriesBoundary')}</p>}
      {editing && <SeriesDialog series={editing} onClose={() => setEditing(null)} />}
    </aside>
  );
}
