import type { ErrorComponentProps } from '@tanstack/react-router';
import { PageError } from '@/ui/PageError';

/** What stands in a page's place when it failed; the rail and the top bar stay. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  return <PageError error={error} onRetry={reset} />;
}
