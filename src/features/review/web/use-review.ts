import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../../ui/api/client.ts';
import type { Report } from '../contract.ts';

export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', id],
    queryFn: (): Promise<Report> => unwrap(api.GET('/api/v1/review/{id}', { params: { path: { id } } })),
  });

export const useReview = (id: string) => useQuery(reviewQuery(id));
