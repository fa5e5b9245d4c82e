import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDone } from '@/actions/useDone';
import { Problem } from '@/api/problem';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useCrumb } from '@/lib/crumb';
import { Button, IconButton } from '@/ui/Button';
import { PageError } from '@/ui/PageError';
import { SkeletonLines } from '@/ui/Skeleton';
import { toastProblem } from '@/ui/toast';
import { reportQuery, reportsKey } from './api';
import type { Part, UsageReport } from './model';
import { ReportBar, type Step } from './ReportBar';
import { ReportSheet } from './ReportSheet';
import type { StepProps } from './StepDialogs';
import styles from './usageReports.module.css';

const PartDialog = lazy(() => import('./PartDialog'));
const LinkDialog = lazy(() => import('./LinkDialog'));
const Slides = lazy(() => import('./Slides'));
const stepDialog = (name: 'WordsDialog' | 'HandInDialog' | 'GiveBackDialog' | 'PresentDialog') =>
  lazy(async () => ({ default: (await import('./StepDialogs'))[name] }));
const dialogs: Partial<Record<Step, ComponentType<StepProps>>> = {
  words: stepDialog('WordsDialog'),
  handIn: stepDialog('HandInDialog'),
  giveBack: stepDialog('GiveBackDialog'),
  present: stepDialog('PresentDialog'),
};

/** One report: read, written, reviewed, presented, handed out. What is drawn is what the customer gets. */
export function UsageReportPage({ id }: { id: number }) {
  const t = useTranslations('usageReports');
  const queries = useQueryClient();
  const mayKeep = may(useMe(), 'usageReports.keep');
  const { data: report, error, refetch } = useQuery(reportQuery(id));
  const [step, setStep] = useState<Step | null>(null);
  const [part, setPart] = useState<Part | null>(null);
  useCrumb(report?.title ?? null);

  const again = () => void queries.invalidateQueries({ queryKey: reportsKey });
  const close = () => {
    setStep(null);
    setPart(null);
  };
  const done = useDone(close, reportsKey);
  const run = async (work: Promise<{ changeId: number | null }>, said: string) => {
    try {
      done(said, (await work).changeId);
    } catch (refusal) {
      again();
      toastProblem(refusal, refusal instanceof Problem && refusal.stale ? t('stale') : t('notSaved'));
    }
  };

  if (error) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!report?.sheet)
    return (
      <div className={styles.desk} aria-busy="true">
        <h1 data-hidden-text="">{t('title')}</h1>
        <SkeletonLines lines={12} />
      </div>
    );
  const shown = { ...report, sheet: report.sheet };
  const Dialog = step === null ? undefined : dialogs[step];
  return (
    <>
      <ReportBar report={report} mayKeep={mayKeep} onStep={setStep} run={run} />
      <div className={styles.desk}>
        <ReportSheet
          report={shown}
          tools={(one) => (mayKeep && report.state === 'draft' ? tool(one, report) : null)}
        />
      </div>
      <Suspense>
        {Dialog && <Dialog report={report} onDone={done} onClose={close} />}
        {part && <PartDialog report={report} part={part} onDone={done} onClose={close} />}
        {step === 'link' && <LinkDialog report={report} onChange={again} onClose={close} />}
        {step === 'slides' && <Slides report={shown} onClose={close} />}
      </Suspense>
    </>
  );

  // Drawn inside the sheet, which speaks its own language: so its words are taken from here.
  function tool(one: Part, of: UsageReport) {
    if (one.kind === 'suggestion' && one.suggestion === null)
      return (
        <span className={styles.tools}>
          <Button size="small" icon="plus" onClick={() => setPart(one)}>
            {t('addSuggestion')}
          </Button>
        </span>
      );
    const name =
      one.kind === 'section'
        ? t('comment')
        : one.kind === 'finding'
          ? one.finding.text
          : (one.suggestion?.text ?? of.title);
    return (
      <span className={styles.tools}>
        <IconButton
          icon="edit"
          size="small"
          label={t('editPart', { what: name })}
          onClick={() => setPart(one)}
        />
      </span>
    );
  }
}
