import { useTranslations } from 'use-intl';
import { Problem } from '@/api/problem';
import { buttonClass } from './Button';
import { EmptyState } from './EmptyState';
import { ErrorState } from './ErrorState';

/** A page that cannot be shown: it is not there, or the API refused. */
export function PageError({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (error instanceof Problem && error.status === 404) return <NotFound />;
  // Asking again does not change what somebody may see.
  const refused = error instanceof Problem && error.status === 403;
  return <ErrorState error={error} onRetry={refused ? undefined : onRetry} />;
}

export function NotFound() {
  const t = useTranslations('ui');
  return (
    <EmptyState
      icon="search"
      page
      title={t('notFoundTitle')}
      action={
        <a href="/" className={buttonClass({})}>
          {t('toStart')}
        </a>
      }
    >
      {t('notFoundText')}
    </EmptyState>
  );
}
