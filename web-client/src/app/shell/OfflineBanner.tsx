import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { Banner } from '@/ui/Banner';

function subscribe(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export function OfflineBanner() {
  const t = useTranslations('shell');
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return online ? null : <Banner tone="warn">{t('offline')}</Banner>;
}
