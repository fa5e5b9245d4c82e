import { useQuery } from '@tanstack/react-query';
import { type Locale, locale } from '@/i18n/locale';
import { useStore } from '@/lib/store';

/** A set of texts in the language of the page; the former language stays until the new one is here. */
export function useTexts<T>(
  set: string,
  load: (locale: Locale) => Promise<T>,
): { language: Locale; texts: T | undefined } {
  const language = useStore(locale);
  const { data: texts } = useQuery<T>({
    queryKey: ['messages', set, language],
    queryFn: () => load(language),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    placeholderData: (before) => before,
  });
  return { language, texts };
}

export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
