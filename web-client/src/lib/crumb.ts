import { useEffect } from 'react';
import { createStore } from '@/lib/store';

/** The last step of "where am I": a record's key, said by its page. */
export const crumb = createStore<string | null>(null);

export function useCrumb(text: string | null): void {
  useEffect(() => {
    crumb.set(text);
    return () => crumb.set(null);
  }, [text]);
}
