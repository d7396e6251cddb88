import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../../ui/api/client.ts';

/** How often to look again while a recording is on its way. */
const lookAgainMs = 2000;

/** The recordings of an interview, in the order of the tape; asked again until each is ready or failed. */
export function useRecordings(interviewId: string) {
  return useQuery({
    queryKey: ['recording', 'of-interview', interviewId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/recording', { params: { query: { interviewId } }, signal })),
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === 'uploading' || status === 'processing')
        ? lookAgainMs
        : false,
  });
}
