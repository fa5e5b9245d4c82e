import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { peopleLookup } from '@/api/lookups';
import type { Series } from '@/api/meetings';
import { Problem } from '@/api/problem';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { type Choice, MultiCombobox } from '@/ui/Combobox';
import { Dialog } from '@/ui/Dialog';
import formStyles from '@/ui/form.module.css';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { toastDone } from '@/ui/toast';
import { meetingsKey, saveSeries } from './api';
import styles from './meetings.module.css';
import { weekdays } from './useWeekday';

const timeText = /^([01]?\d|2[0-3]):[0-5]\d$/;

/** Day, hour, length and people of the weekly meeting. */
export function SeriesDialog({ series, onClose }: { series: Series | null; onClose: () => void }) {
  const t = useTranslations('syncMeetings');
  const u = useTranslations('ui');
  const form = useId();
  const queries = useQueryClient();
  const [name, setName] = useState(series?.name ?? t('title'));
  const [weekday, setWeekday] = useState(String(series?.weekday ?? 4));
  const [time, setTime] = useState(series?.startsAt.slice(0, 5) ?? '10:00');
  const [minutes, setMinutes] = useState(String(series?.plannedMinutes ?? 60));
  const [order, setOrder] = useState<'age' | 'score'>(series?.agendaOrder ?? 'age');
  const [limit, setLimit] = useState(String(series?.agendaLimit ?? 12));
  const [people, setPeople] = useState<Choice[]>(series?.participants ?? []);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const timeIsRead = timeText.test(time.trim());

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!timeIsRead) return;
    setBusy(true);
    setProblem(null);
    try {
      await saveSeries(series, {
        name: name.trim(),
        weekday: Number(weekday),
        startsAt: `${time.trim().padStart(5, '0')}:00`,
        timeZone: series?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
        plannedMinutes: Number(minutes),
        agendaOrder: order,
        agendaLimit: Number(limit),
        participantIds: people.map((one) => one.id),
      });
      await queries.invalidateQueries({ queryKey: meetingsKey });
      toastDone(t('seriesSaved'));
      onClose();
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(0, {}));
      setBusy(false);
    }
  };
  const wrong = (field: string) => problem?.errors.find((one) => one.pointer.endsWith(`/${field}`))?.detail;

  return (
    <Dialog
      open
      onClose={onClose}
      title={series ? t('seriesEdit') : t('seriesCreate')}
      foot={
        <>
          <Button onClick={onClose}>{u('cancel')}</Button>
          <Button type="submit" form={form} tone="primary" busy={busy}>
            {u('save')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void save(event)}>
        {problem && problem.errors.length === 0 && (
          <Banner tone="bad">{problem.status === 0 ? u('offlineText') : problem.explanation}</Banner>
        )}
        <TextField
          label={t('seriesName')}
          value={name}
          maxLength={200}
          error={wrong('name')}
          onChange={(event) => setName(event.target.value)}
        />
        <div className={formStyles.pair}>
          <Select
            label={t('seriesWeekday')}
            value={weekday}
            onChange={setWeekday}
            options={weekdays.map((day) => ({ value: day, label: t(`weekday.${day}`) }))}
          />
          <TextField
            label={t('seriesTime')}
            hint={t('seriesTimeHint')}
            value={time}
            error={timeIsRead ? wrong('startsAt') : t('seriesTimeBad')}
            onChange={(event) => setTime(event.target.value)}
          />
        </div>
        <div className={formStyles.pair}>
          <TextField
            label={t('seriesMinutes')}
            inputMode="numeric"
            value={minutes}
            error={wrong('plannedMinutes')}
            onChange={(event) => setMinutes(event.target.value.replace(/\D/g, ''))}
          />
          <TextField
            label={t('seriesLimit')}
            inputMode="numeric"
            value={limit}
            error={wrong('agendaLimit')}
            onChange={(event) => setLimit(event.target.value.replace(/\D/g, ''))}
          />
        </div>
        <Select
          label={t('seriesOrder')}
          value={order}
          onChange={setOrder}
          options={[
            { value: 'age', label: t('order.age') },
            { value: 'score', label: t('order.score') },
          ]}
        />
        <MultiCombobox label={t('seriesPeople')} value={people} onChange={setPeople} lookup={peopleLookup} />
      </form>
    </Dialog>
  );
}
