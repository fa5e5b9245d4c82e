import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import type { Survey } from '@/api/field';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { Grid } from '@/grid/Grid';
import { EmptyState } from '@/ui/EmptyState';
import { fetchSurveys, path, surveysKey } from './api';
import { useSurveyColumns } from './columns';

const SurveyDialog = lazy(() => import('./SurveyDialog'));

const keyOf = (row: Survey): string => String(row.id);

/** What we ask: payers, users and the team apart, each survey with its answers. */
export function SurveysPage() {
  const t = useTranslations('surveys');
  const navigate = useNavigate();
  const columns = useSurveyColumns();
  const mayKeep = may(useMe(), 'surveys.keep');
  const [creating, setCreating] = useState(false);

  const go = useCallback(
    (id: number) => void navigate({ to: '/value-realization/surveys/$id', params: { id: String(id) } }),
    [navigate],
  );
  const actions = useMemo<Action[]>(
    () =>
      mayKeep
        ? [
            {
              id: 'createSurvey',
              label: t('create'),
              icon: 'plus',
              place: 'create',
              shortcut: 'c',
              words: 'xjdy xinjian diaoyan wenjuan new survey questionnaire',
              run: () => setCreating(true),
            },
          ]
        : [],
    [mayKeep, t],
  );
  useActions(actions);

  return (
    <>
      <Grid
        list="surveys"
        path={path}
        queryKey={surveysKey}
        fetchPage={fetchSurveys}
        columns={columns}
        defaultSort="-createdAt"
        keyOf={keyOf}
        onOpen={(row) => go(row.id)}
        empty={
          <EmptyState icon="chat" title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        }
      />
      {creating && (
        <Suspense>
          <SurveyDialog onDone={go} onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </>
  );
}
