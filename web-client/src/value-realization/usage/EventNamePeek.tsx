import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { ActionButton } from '@/actions/ActionButton';
import type { Action, Outcome } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { tell } from '@/actions/run';
import { useUndoable } from '@/actions/useUndoable';
import { featureLookup } from '@/api/lookups';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { Combobox } from '@/ui/Combobox';
import { ErrorState } from '@/ui/ErrorState';
import { Peek } from '@/ui/Peek';
import { SkeletonLines } from '@/ui/Skeleton';
import { toastProblem } from '@/ui/toast';
import { usageKey } from './api';
import { mapName, nameQuery, samplesQuery, suggestionsQuery, unmapName } from './namesApi';
import styles from './usage.module.css';

/** One name: where it comes from, what it is like, and what it stands for. A accepts the first suggestion, I ignores, U takes back. */
export function EventNamePeek({
  id,
  step,
  close,
  mayMap,
}: {
  id: number;
  step: (by: 1 | -1) => void;
  close: () => void;
  mayMap: boolean;
}) {
  const t = useTranslations('usage');
  const format = useFormats();
  const queries = useQueryClient();
  const undoable = useUndoable(usageKey);
  const found = useQuery(nameQuery(id));
  const suggestions = useQuery(suggestionsQuery(id)).data ?? [];
  const samples = useQuery(samplesQuery(id)).data ?? [];
  const name = found.data;

  const said = useCallback(
    async (work: ReturnType<typeof unmapName>, isOn: boolean): Promise<Outcome> => {
      const { value, changeId } = await work;
      await queries.invalidateQueries({ queryKey: usageKey });
      if (isOn) step(1);
      const to = value.featureName ?? t(`state.${value.state}`);
      return undoable(t('names.done', { name: value.name, to, events: value.events }), changeId);
    },
    [queries, step, t, undoable],
  );

  const first = suggestions[0];
  const actions = useMemo<Action[]>(() => {
    if (!name || !mayMap) return [];
    const list: Action[] = [];
    if (name.state !== 'mapped' && first)
      list.push({
        id: 'acceptSuggestion',
        label: t('names.accept', { name: first.featureName }),
        icon: 'check',
        tone: 'primary',
        place: 'selection',
        shortcut: 'a',
        run: () => said(mapName(name, { featureId: first.featureId }), true),
      });
    if (name.state !== 'ignored')
      list.push({
        id: 'ignoreName',
        label: t('names.ignore'),
        icon: 'minus',
        place: 'selection',
        shortcut: 'i',
        run: () => said(mapName(name, { ignored: true }), true),
      });
    if (name.state !== 'unmapped')
      list.push({
        id: 'unmapName',
        label: t('names.unmap'),
        icon: 'undo',
        place: 'selection',
        shortcut: 'u',
        run: () => said(unmapName(name), false),
      });
    return list;
  }, [first, mayMap, name, said, t]);
  useActions(actions);

  const pick = async (featureId: number) => {
    if (!name) return;
    try {
      tell(await said(mapName(name, { featureId }), false));
    } catch (refusal) {
      toastProblem(refusal, t('notSaved'));
    }
  };

  return (
    <Peek
      label={t('names.peek', { name: name?.name ?? '' })}
      head={t('names.name')}
      step={step}
      onClose={close}
      foot={
        actions.length > 0 && actions.map((one) => <ActionButton key={one.id} action={one} size="small" />)
      }
    >
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <SkeletonLines lines={8} />}
      {name && (
        <>
          <div className={styles.block}>
            <p className={styles.peekTitle}>{name.name}</p>
            <p className={styles.soft}>
              {t('names.facts', {
                events: name.events,
                from: format.date(name.firstOn),
                to: format.date(name.lastOn),
              })}
            </p>
            <p>
              {name.featureName ? t('names.standsFor', { name: name.featureName }) : t(`state.${name.state}`)}
            </p>
          </div>
          {mayMap && (
            <div className={styles.block}>
              <h2>{t('names.like')}</h2>
              {suggestions.length === 0 && <p className={styles.soft}>{t('names.noSuggestion')}</p>}
              {suggestions.map((one) => (
                <div key={one.featureId} className={styles.offer}>
                  <span>{one.featureName}</span>
                  <small>{t('names.likeness', { likeness: one.likeness })}</small>
                  <Button
                    size="small"
                    disabled={name.featureId === one.featureId}
                    onClick={() => void pick(one.featureId)}
                  >
                    {t('names.take')}
                  </Button>
                </div>
              ))}
              <Combobox
                key={name.version}
                label={t('names.byHand')}
                value={null}
                lookup={featureLookup}
                onChange={(choice) => choice && void pick(choice.id)}
              />
            </div>
          )}
          <div className={styles.block}>
            <h2>{t('names.samples')}</h2>
            {samples.length === 0 && <p className={styles.soft}>{t('names.noSamples')}</p>}
            {samples.length > 0 && (
              <table className={styles.versions}>
                <thead>
                  <tr>
                    {(['day', 'customer', 'events', 'people', 'outputs'] as const).map((column) => (
                      <th key={column} scope="col">
                        {t(`names.sample.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {samples.map((sample) => (
                    <tr key={`${sample.day}-${sample.customer}`}>
                      <td>{format.narrowDate(sample.day)}</td>
                      <td>{sample.customer ?? t('unset')}</td>
                      <td>{format.number(sample.events)}</td>
                      <td>{format.number(sample.people)}</td>
                      <td>{format.number(sample.outputs)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </div>
        </>
      )}
    </Peek>
  );
}
