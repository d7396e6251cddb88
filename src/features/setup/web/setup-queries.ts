import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../../ui/api/client.ts';
import { type Choices, wishFrom } from './choices.ts';

const hour = 3_600_000;

export const useRoles = () =>
  useQuery({
    queryKey: ['question-bank', 'roles'],
    queryFn: () => unwrap(api.GET('/api/v1/question-bank/roles')),
    staleTime: hour,
  });

export const usePersonas = () =>
  useQuery({
    queryKey: ['interviewer', 'personas'],
    queryFn: () => unwrap(api.GET('/api/v1/interviewer/personas')),
    staleTime: hour,
  });

export const usePlanPreview = (choices: Choices, id: string) => {
  const { roleSlug, level, lengthMinutes } = choices;
  return useQuery({
    queryKey: ['interviews', 'preview', roleSlug, level, lengthMinutes, id],
    queryFn: () => unwrap(api.POST('/api/v1/interviews/preview', { body: wishFrom(choices, id) })),
    placeholderData: keepPreviousData,
    staleTime: hour,
  });
};
