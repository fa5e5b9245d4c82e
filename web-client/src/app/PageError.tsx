import type { ErrorComponentProps } from '@tanstack/react-router';
import { Problem } from '@/api/problem';
import { ErrorState } from '@/ui/ErrorState';
import { NotFound } from './NotFound';

/** What stands in a page's place when it failed; the rail and the top bar stay. */
export function PageError({ error, reset }: ErrorComponentProps) {
  if (error instanceof Problem && error.status === 404) return <NotFound />;
  return <ErrorState error={error} onRetry={reset} />;
}
