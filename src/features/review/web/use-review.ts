import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../../ui/api/client.ts';
import type { Report } from '../contract.ts';

export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', id],
    queryFn: async (): Promise<Report> =>
      (await unwrap(
        api.GET('/api/v1/review/{id}' as never, { params: { path: { id } } } as never) as never,
      )) as Report,
  });

export const useReview = (id: string) => useQuery(reviewQuery(id));
