import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { ApiProblem } from '../../../ui/api/client.ts';
import { paths, Recording } from '../contract.ts';

/** How often to look again while a recording is on its way. */
const lookAgainMs = 2000;

async function fetchRecordings(interviewId: string, signal: AbortSignal): Promise<Recording[]> {
  const response = await fetch(`${paths.recordings}?interviewId=${interviewId}`, { signal }).catch(
    (error) => {
      if (signal.aborted) throw error;
      throw new ApiProblem(0, {});
    },
  );
  const body: unknown = await response.json();
  if (!response.ok) throw new ApiProblem(response.status, body as Record<string, never>);
  return z.array(Recording).parse(body);
}

/** The recordings of an interview, in the order of the tape; asked again until each is ready or failed. */
export function useRecordings(interviewId: string) {
  return useQuery({
    queryKey: ['recording', 'of-interview', interviewId],
    queryFn: ({ signal }) => fetchRecordings(interviewId, signal),
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === 'uploading' || status === 'processing')
        ? lookAgainMs
        : false,
  });
}
