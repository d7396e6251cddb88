import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../../../ui/api/client.ts';

type InterviewData = Schemas['Interview'];
type NewInterviewData = Schemas['NewInterview'];

const keys = {
  all: ['interviews'] as const,
  list: ['interviews', 'list'] as const,
  one: (id: string) => ['interviews', 'one', id] as const,
};

export const interviewQuery = (id: string) =>
  queryOptions({
    queryKey: keys.one(id),
    queryFn: () => unwrap(api.GET('/api/v1/interviews/{id}', { params: { path: { id } } })),
  });

export const useInterview = (id: string) => useQuery(interviewQuery(id));

export function createInterview(wish: NewInterviewData): Promise<InterviewData> {
  return unwrap(api.POST('/api/v1/interviews', { body: wish }));
}

export function useCreateInterview() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: createInterview,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.list }),
  });
}

export function useDeleteInterview() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/v1/interviews/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.all }),
  });
}
