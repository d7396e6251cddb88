import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../../ui/api/client.ts';
import type { TapePage, Today } from '../contract.ts';

const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const useToday = () =>
  useQuery({
    queryKey: ['interviews', 'today'],
    queryFn: (): Promise<Today> =>
      unwrap(api.GET('/api/v1/progress/today', { params: { query: { timeZone: timeZone() } } })),
  });

/** All tapes, newest first, a page at a time. */
export const useTapes = () =>
  useInfiniteQuery({
    queryKey: ['interviews', 'tapes'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }): Promise<TapePage> =>
      unwrap(api.GET('/api/v1/progress/tapes', { params: { query: { limit: 20, before: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
