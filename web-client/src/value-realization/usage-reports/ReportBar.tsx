import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { ActionButton } from '@/actions/ActionButton';
import { ActionMenu } from '@/actions/ActionMenu';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { useMe } from '@/api/useMe';
import { Tag } from '@/ui/Tag';
import { archiveReport, rebuildReport, reviewReport } from './api';
import { stateTone, type UsageReport } from './model';
import styles from './usageReports.module.css';

export type Step = 'words' | 'handIn' | 'giveBack' | 'present' | 'link' | 'slides';

/** Where the report stands, and what can be done with it now: the one next act filled, the rest behind. */
export function ReportBar({
  report,
  mayKeep,
  onStep,
  run,
}: {
  report: UsageReport;
  mayKeep: boolean;
  onStep: (step: Step) => void;
  run: (work: Promise<{ changeId: number | null }>, said: string) => Promise<void>;
}) {
  const t = useTranslations('usageReports');
  const me = useMe();
  const mine = me !== undefined && (me.user.id === report.authorId || me.user.id === report.handedInById);
  const { state } = report;
  const { first, shown, rest } = useMemo(() => {
    const act = (id: string, label: string, work: Action['run'], more: Partial<Action> = {}): Action => ({
      id: `usageReport.${id}`,
      label,
      place: 'page',
      run: work,
      ...more,
    });
    const step = (name: Step, label: string, more: Partial<Action> = {}) =>
      act(name, label, () => onStep(name), more);
    const approve = act('approve', t('approve'), () => run(reviewReport(report, 'approved'), t('approved')), {
      icon: 'check',
      shortcut: 'a',
    });
    const next: Partial<Record<UsageReport['state'], Action>> = {
      draft: step('handIn', t('handIn'), { shortcut: 'h' }),
      ...(mine ? {} : { inReview: approve }),
      approved: step('present', t('present'), { shortcut: 'r' }),
    };
    const ready = state === 'approved' || state === 'presented';
    return {
      first: mayKeep ? next[state] : undefined,
      shown: [
        step('slides', t('slides'), { icon: 'open', shortcut: 'f' }),
        act('print', t('print'), () => window.print(), { icon: 'print' }),
        ...(mayKeep && ready ? [step('link', t('link'), { icon: 'link', shortcut: 'l' })] : []),
        ...(mayKeep && state === 'draft'
          ? [
              step('words', t('edit'), { icon: 'edit', shortcut: 'e' }),
              act('rebuild', t('rebuild'), () => run(rebuildReport(report), t('rebuilt'))),
            ]
          : []),
        ...(mayKeep && (state === 'inReview' || state === 'approved')
          ? [step('giveBack', t('giveBack'))]
          : []),
      ],
      rest: mayKeep
        ? [
            act('archive', t('archive'), () => run(archiveReport(report), t('archived')), {
              tone: 'danger',
            }),
          ]
        : [],
    };
  }, [mayKeep, mine, onStep, report, run, state, t]);
  useActions(useMemo(() => [...(first ? [first] : []), ...shown, ...rest], [first, rest, shown]));
  return (
    <div className={styles.bar}>
      <Tag tone={stateTone[state]}>{t(`state.${state}`)}</Tag>
      {state === 'presented' && report.presentedOn !== null && (
        <span className={styles.aside}>
          {t('audience', {
            day: report.presentedOn,
            names: (report.presentedTo ?? []).map((one) => one.name).join(', '),
          })}{' '}
          · {t('frozen')}
        </span>
      )}
      {report.reviewNote && state !== 'presented' && (
        <span className={styles.aside}>{t('reviewNote', { note: report.reviewNote })}</span>
      )}
      <span className={styles.end}>
        {shown.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
        {first && <ActionButton action={first} tone="primary" />}
        <ActionMenu label={t('more')} actions={rest} />
      </span>
    </div>
  );
}
