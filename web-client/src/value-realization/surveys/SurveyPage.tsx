import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { useUndoable } from '@/actions/useUndoable';
import type { Versioned } from '@/api/client';
import type { Survey } from '@/api/field';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useFormats } from '@/i18n/useFormats';
import { useCrumb } from '@/lib/crumb';
import { Button, IconButton } from '@/ui/Button';
import { Mark } from '@/ui/Mark';
import { Page } from '@/ui/Page';
import { PageError } from '@/ui/PageError';
import { SkeletonLines } from '@/ui/Skeleton';
import { Tabs } from '@/ui/Tabs';
import { Tag } from '@/ui/Tag';
import { toastProblem } from '@/ui/toast';
import { archiveSurvey, setSurveyState, surveyQuery, surveysKey } from './api';
import { stateShapes } from './columns';
import { LinksPart } from './LinksPart';
import { firstTab, surveyTabs } from './model';
import styles from './surveys.module.css';

const SurveyDialog = lazy(() => import('./SurveyDialog'));
const QuestionsPart = lazy(async () => ({ default: (await import('./QuestionsPart')).QuestionsPart }));
const ResultsPart = lazy(async () => ({ default: (await import('./ResultsPart')).ResultsPart }));

/** One survey: its questions beside the phone they are answered on, its links, its results. */
export function SurveyPage({
  id,
  tab,
  onTab,
  around,
}: {
  id: number;
  around: ReactNode;
  tab: string | null;
  onTab: (tab: string) => void;
}) {
  const { data, error, refetch } = useQuery(surveyQuery(id));
  useCrumb(data?.value.title ?? null);
  if (error) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={10} />;
  return <Loaded survey={data} tab={tab} onTab={onTab} around={around} />;
}

function Loaded({
  survey: versioned,
  tab: asked,
  onTab,
  around,
}: {
  survey: Versioned<Survey>;
  around: ReactNode;
  tab: string | null;
  onTab: (tab: string) => void;
}) {
  const t = useTranslations('surveys');
  const format = useFormats();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const undoable = useUndoable(surveysKey);
  const mayKeep = may(useMe(), 'surveys.keep');
  const [editing, setEditing] = useState(false);
  const [busy, setBusy] = useState(false);
  const { value: survey, etag } = versioned;
  const tab = surveyTabs.find((known) => known === asked) ?? firstTab(survey);

  const act = async (run: () => Promise<{ changeId: number | null }>, said: string) => {
    setBusy(true);
    try {
      const { changeId } = await run();
      tell(undoable(said, changeId));
    } catch (refusal) {
      toastProblem(refusal, t('notSaved'));
    } finally {
      await queries.invalidateQueries({ queryKey: surveysKey });
      setBusy(false);
    }
  };
  const archive = () =>
    act(() => archiveSurvey(survey.id, etag), t('archived', { title: survey.title })).then(() =>
      navigate({ to: '/value-realization/surveys' }),
    );
  const isOpen = survey.state === 'open';

  return (
    <Page
      width="wide"
      title={survey.title}
      text={
        <span className={styles.facts}>
          <Mark shape={stateShapes[survey.state]}>{t(`state.${survey.state}`)}</Mark>
          <Tag>{t(`population.${survey.population}`)}</Tag>
          <span>
            {[t(`occasion.${survey.occasion}`), survey.release, survey.featureName]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {survey.closesOn && <span>{t('until', { day: format.date(survey.closesOn) })}</span>}
          {survey.ownerName && <span>{survey.ownerName}</span>}
        </span>
      }
      actions={
        mayKeep && (
          <>
            <IconButton icon="trash" label={t('archive')} onClick={() => void archive()} disabled={busy} />
            <Button icon="edit" onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
            <Button
              tone={isOpen ? 'plain' : 'primary'}
              busy={busy}
              onClick={() =>
                void act(
                  () => setSurveyState(survey.id, etag, isOpen ? 'closed' : 'open'),
                  t(isOpen ? 'closed' : 'opened'),
                )
              }
            >
              {t(isOpen ? 'close' : 'open')}
            </Button>
          </>
        )
      }
    >
      <Tabs
        label={t('parts')}
        value={tab}
        onChange={onTab}
        tabs={surveyTabs.map((value) => ({
          value,
          label: t(`tab.${value}`),
          count:
            value === 'questions'
              ? survey.questions.length
              : value === 'links'
                ? survey.links
                : survey.responses,
          panel: value === tab && (
            <div className={styles.panel}>
              <Suspense fallback={<SkeletonLines lines={8} />}>
                {value === 'questions' && <QuestionsPart key={survey.id} survey={survey} mayKeep={mayKeep} />}
                {value === 'links' && <LinksPart survey={survey} mayKeep={mayKeep} />}
                {value === 'results' && <ResultsPart survey={survey} mayKeep={mayKeep} />}
              </Suspense>
            </div>
          ),
        }))}
      />
      {around}
      {editing && (
        <Suspense>
          <SurveyDialog survey={survey} onDone={() => setEditing(false)} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </Page>
  );
}
