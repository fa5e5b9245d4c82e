import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { HistoryEntry, Requirement } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { SkeletonLines } from '@/ui/Skeleton';
import { historyQuery } from './api';
import { Section } from './Section';
import styles from './sections.module.css';

const actions = [
  'created',
  'edited',
  'screened',
  'recommended',
  'decided',
  'launched',
  'confirmed',
  'reopened',
  'merged',
  'unmerged',
  'tookIn',
  'gaveBack',
  'voiceAdded',
  'archived',
  'restored',
  'renewalLost',
  'renewalAtRisk',
] as const;
const fields = [
  'title',
  'description',
  'whys',
  'endGoal',
  'region',
  'kind',
  'priorityClass',
  'receivedOn',
] as const;

/** What happened, newest first: who, what, and which fields moved. */
export function History({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('requirements');
  const format = useFormats();
  const { data: entries, isPending } = useQuery(historyQuery(requirement.id));
  const words = useWords();
  return (
    <Section title={t('history')}>
      {isPending && <SkeletonLines lines={2} />}
      <ul className={styles.history}>
        {entries?.map((entry) => (
          <li key={entry.id}>
            <time dateTime={entry.at} title={format.instant(entry.at)}>
              {format.date(entry.at)}
            </time>
            <span data-undone={entry.undone || undefined}>{words(entry)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useWords(): (entry: HistoryEntry) => string {
  const t = useTranslations('requirements');
  const format = useFormats();
  return ({ by, action, changes, undone }) => {
    const known = actions.find((one) => one === action);
    const what = known ? t(`action.${known}`) : action;
    const score = changes.find((change) => change.field === 'score');
    const moved =
      score && typeof score.from === 'number' && typeof score.to === 'number'
        ? t('scoreMoved', { from: format.number(score.from), to: format.number(score.to) })
        : null;
    const named = changes.flatMap(({ field }) => {
      const one = fields.find((name) => name === field);
      return one ? [t(`field.${one}`)] : [];
    });
    const sentence = [
      [by?.name, what].filter(Boolean).join(' '),
      known === 'edited' && named.length > 0 ? named.join(t('listComma')) : null,
      moved,
      undone ? t('undone') : null,
    ];
    return sentence.filter(Boolean).join(t('comma'));
  };
}
