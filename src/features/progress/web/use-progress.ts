import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../../ui/api/client.ts';
import type { TapePage, Today } from '../contract.ts';

const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const useToday = () =>
  useQuery({
    queryKey: ['interviews', 'today'],
    queryFn: async (): Promise<Today> =>
      (await unwrap(
        api.GET(
          '/api/v1/progress/today' as never,
          { params: { query: { timeZone: timeZone() } } } as never,
        ) as never,
      )) as Today,
  });

/** All tapes, newest first, a page at a time. */
export const useTapes = () =>
  useInfiniteQuery({
    queryKey: ['interviews', 'tapes'],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }): Promise<TapePage> =>
      (await unwrap(
        api.GET(
          '/api/v1/progress/tapes' as never,
          { params: { query: { limit: 20, ...(pageParam ? { before: pageParam } : {}) } } } as never,
        ) as never,
      )) as TapePage,
    getNextPageParam: (page) => page.next,
  });
