import { useTranslations } from 'use-intl';
import { EmptyState } from '@/ui/EmptyState';

export function RequirementsPage() {
  const t = useTranslations('requirements');
  return <EmptyState title={t('title')} />;
}
