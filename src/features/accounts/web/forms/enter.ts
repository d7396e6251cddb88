import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { meQuery, type PersonData } from '../me.ts';

/** Where to go after signing in: a page of this app named by `?next=`, else the dashboard. */
export function nextPage(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : '/dashboard';
}

/** Signs in or up, forgets what was loaded for the guest before, and goes on. */
export function useEnter<Values>(send: (values: Values) => Promise<{ person: PersonData | null }>) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  return useMutation({
    mutationFn: send,
    onSuccess: async ({ person }) => {
      client.clear();
      client.setQueryData(meQuery.queryKey, person);
      await navigate(nextPage(params.get('next')));
    },
  });
}
