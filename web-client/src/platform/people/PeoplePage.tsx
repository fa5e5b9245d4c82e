import { useTranslations } from 'use-intl';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useCrumb } from '@/lib/crumb';
import { Colleagues } from './Colleagues';
import { ManagedPeople } from './ManagedPeople';

/** Administrators manage; everybody else sees who holds which role. */
export function PeoplePage() {
  const t = useTranslations('people');
  useCrumb(t('title'));
  return may(useMe(), 'users.manage') ? <ManagedPeople /> : <Colleagues />;
}
