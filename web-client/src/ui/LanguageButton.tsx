import { type Locale, locale, setLocale } from '@/i18n/locale';
import { useStore } from '@/lib/store';
import { Button } from './Button';

const other: Record<Locale, { to: Locale; label: string }> = {
  'zh-CN': { to: 'en', label: 'English' },
  en: { to: 'zh-CN', label: '简体中文' },
};

/** Offers the other language, in its own words. */
export function LanguageButton() {
  const next = other[useStore(locale)];
  return (
    <Button tone="quiet" size="small" icon="language" lang={next.to} onClick={() => setLocale(next.to)}>
      {next.label}
    </Button>
  );
}
