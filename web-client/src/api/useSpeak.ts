import { useQueryClient } from '@tanstack/react-query';
import { type Locale, setLocale } from '@/i18n/locale';
import { changeMe, meQuery } from './session';

/** Changes the language at once, and in the person's profile: it follows them to every other machine. */
export function useSpeak(): (next: Locale) => Promise<void> {
  const queries = useQueryClient();
  return async (next) => {
    setLocale(next);
    queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, user: { ...me.user, language: next } });
    queries.setQueryData(meQuery.queryKey, await changeMe({ language: next }));
  };
}
