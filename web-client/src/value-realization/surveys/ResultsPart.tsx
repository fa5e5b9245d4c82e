import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RespondentGroup, Survey } from '@/api/field';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Icon } from '@/ui/Icon';
import { RadioGroup } from '@/ui/RadioGroup';
import { SkeletonLines } from '@/ui/Skeleton';
import { resultsQuery } from './api';
import { answersFile } from './model';
import { QuestionChart } from './QuestionChart';
import { SaidWords } from './SaidWords';
import styles from './surveys.module.css';

/** What was answered, question by question; of a survey of the team each group by itself. */
export function ResultsPart({ survey, mayKeep }: { survey: Survey; mayKeep: boolean }) {
  const t = useTranslations('surveys');
  const [group, setGroup] = useState<RespondentGroup | null>(null);
  const { data, error, refetch } = useQuery(resultsQuery(survey.id, group));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={10} />;
  if (survey.responses === 0)
    return (
      <EmptyState icon="chart" title={t('none')}>
        {t('noneText')}
      </EmptyState>
    );
  const who = [t(`population.${survey.population}`), group === null ? '' : t(`group.${group}`)]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.hint}>
          {t('counted', { responses: data.responses, customers: data.customers })}
        </p>
        {data.groups.length > 0 && (
          <div className={styles.groups}>
            <RadioGroup
              label={t('byGroup')}
              bare
              value={group ?? 'all'}
              onChange={(next) => setGroup(next === 'all' ? null : next)}
              choices={[
                { value: 'all' as const, label: t('everyGroup') },
                ...data.groups.map((one) => ({
                  value: one.respondentGroup,
                  label: t('groupCount', { name: t(`group.${one.respondentGroup}`), count: one.responses }),
                })),
              ]}
            />
          </div>
        )}
        {mayKeep && (
          <span>
            {(['csv', 'xlsx'] as const).map((format) => (
              <a
                key={format}
                className={buttonClass({ tone: 'quiet', size: 'small' })}
                href={answersFile(survey.id, group, format)}
                download
              >
                <Icon name="export" /> {t('answersAs', { format: format.toUpperCase() })}
              </a>
            ))}
          </span>
        )}
      </div>
      <div className={styles.charts}>
        {data.questions.map((result, place) =>
          result.kind === 'text' ? (
            <SaidWords key={result.key} number={place + 1} result={result} who={who} mayKeep={mayKeep} />
          ) : (
            <QuestionChart
              key={result.key}
              number={place + 1}
              survey={survey.title}
              result={result}
              who={who}
            />
          ),
        )}
      </div>
    </>
  );
}
