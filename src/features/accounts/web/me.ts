import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, type Schemas, unwrap } from '../../../ui/api/client.ts';

export type PersonData = Schemas['Person'];

const changed = new EventTarget();

export const meQuery = queryOptions({
  queryKey: ['accounts', 'me'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/accounts/me'))).person,
  staleTime: 60_000,
});

/** Who is here: `data` is a person, or null for somebody who has not started anything yet. */
export function useMe() {
  const client = useQueryClient();
  useEffect(() => {
    const refetch = () => void client.invalidateQueries({ queryKey: meQuery.queryKey });
    changed.addEventListener('person', refetch);
    return () => changed.removeEventListener('person', refetch);
  }, [client]);
  return useQuery(meQuery);
}

let ensuring: Promise<PersonData> | null = null;

/** The person who is here, or a new guest when there is none. However often it is called at once, it makes one. */
export function ensurePerson(): Promise<PersonData> {
  ensuring ??= acrossTabs(findOrMakeGuest).finally(() => {
    ensuring = null;
  });
  return ensuring;
}

async function findOrMakeGuest(): Promise<PersonData> {
  const { person } = await unwrap(api.GET('/api/v1/accounts/me'));
  if (person) return person;
  const made = await unwrap(api.POST('/api/auth/sign-in/anonymous'));
  changed.dispatchEvent(new Event('person'));
  if (!made.person) throw new Error('The server made no guest. Reload the page and try again.');
  return made.person;
}

/** Only secure pages have locks; elsewhere two tabs that start at the same moment may make two guests. */
function acrossTabs<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('greenroom-person', work) : work();
}

/** Signs out, and forgets in this tab whatever was loaded. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/auth/sign-out')),
    onSuccess: () => client.clear(),
  });
}

/** How many tapes there are, at most 100; null while it is not known. */
export function useTapeCount(enabled: boolean): number | null {
  const { data } = useQuery({
    queryKey: ['interviews', 'list', 'count'],
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/interviews', { params: { query: { limit: 100 } } }))).interviews.length,
    enabled,
  });
  return data ?? null;
}

/** `your 3 tapes`, as far as it is known. */
export function yourTapes(count: number | null): string {
  if (count === null || count === 0) return 'what you make';
  if (count === 1) return 'your tape';
  return count >= 100 ? 'your tapes' : `your ${count} tapes`;
}
