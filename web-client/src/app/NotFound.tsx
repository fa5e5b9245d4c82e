import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';

export function NotFound() {
  const t = useTranslations('shell');
  return (
    <EmptyState
      icon="search"
      title={t('notFoundTitle')}
      action={
        <Link to="/" className={buttonClass({})}>
          {t('toPool')}
        </Link>
      }
    >
      {t('notFoundText')}
    </EmptyState>
  );
}
