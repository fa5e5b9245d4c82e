import { useTranslations } from 'use-intl';
import { isDark, setTheme } from '@/lib/appearance';
import { IconButton } from '@/ui/Button';

export function ThemeButton() {
  const t = useTranslations('shell');
  return (
    <IconButton icon="theme" label={t('toggleTheme')} onClick={() => setTheme(isDark() ? 'light' : 'dark')} />
  );
}
