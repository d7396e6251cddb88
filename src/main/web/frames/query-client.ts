import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../../ui/api/client.ts';

/** A refusal stays one however often it is asked; only a lost connection or a defect is worth another try. */
const isWorthRetrying = (error: Error) =>
  !(error instanceof ApiProblem) || error.status === 0 || error.status >= 500;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Offline a request fails and says so, instead of waiting without a word.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      },
    },
  });
}
