import { useTranslations } from 'use-intl';
import { Problem } from '@/api/problem';
import { Banner } from './Banner';

/** What the API says against a form as a whole, with the boundary's way out and the trace id. */
export function FormProblem({ problem }: { problem: unknown }) {
  const t = useTranslations('ui');
  if (problem === null) return null;
  const known = problem instanceof Problem && problem.status !== 0 ? problem : null;
  const rest = known?.errors.map((error) => error.detail).join(' ') ?? '';
  return (
    <Banner tone="bad">
      {known ? (
        <>
          <b>{known.message}</b>
          <p>{[known.explanation, rest].filter(Boolean).join(' ')}</p>
          {known.traceId && <small>{t('traceId', { id: known.traceId })}</small>}
        </>
      ) : (
        t('offlineText')
      )}
    </Banner>
  );
}
