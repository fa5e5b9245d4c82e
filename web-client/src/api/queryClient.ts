import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

const worthRepeating = (error: Error): boolean =>
  !(error instanceof Problem) || error.status === 0 || error.status === 429 || error.status >= 500;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        retry: (count, error) => count < 2 && worthRepeating(error),
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
}
