import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Monitor } from 'lucide-react';
import { api, unwrap } from '../../../../ui/api/client.ts';
import { Button, Chip, ErrorState, Skeleton, toast } from '../../../../ui/index.ts';

const queryKey = ['accounts', 'sessions'];
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
const minute = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** Where somebody is signed in, this browser first. */
export function Sessions() {
  const client = useQueryClient();
  const sessions = useQuery({ queryKey, queryFn: () => unwrap(api.GET('/api/v1/accounts/sessions')) });
  const end = useMutation({
    mutationFn: (id: string | null) =>
      id === null
        ? unwrap(api.DELETE('/api/v1/accounts/sessions'))
        : unwrap(api.DELETE('/api/v1/accounts/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => toast('Signed out there.', 'good'),
    onError: (error) => toast(error.message, 'bad'),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  if (sessions.isPending) return <Skeleton label="Loading the sessions" lines={2} />;
  if (sessions.isError) return <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />;
  const sorted = sessions.data.sessions.toSorted((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
  return (
    <>
      <ul className="sessions">
        {sorted.map((session) => {
          const device = session.device ?? 'An unknown device';
          return (
            <li key={session.id}>
              <Monitor className="icon-m" aria-hidden="true" />
              <span className="about">
                <b>{device}</b>
                <span className="small muted">
                  Since {day.format(new Date(session.createdAt))}, last seen{' '}
                  {session.isThisOne ? 'now' : minute.format(new Date(session.lastSeenAt))}
                </span>
              </span>
              {session.isThisOne ? (
                <Chip tone="accent">This browser</Chip>
              ) : (
                <Button aria-label={`Sign out ${device}`} onClick={() => end.mutate(session.id)}>
                  Sign out
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {sorted.length > 1 && (
        <div className="actions">
          <Button busy={end.isPending && end.variables === null} onClick={() => end.mutate(null)}>
            Sign out everywhere else
          </Button>
        </div>
      )}
    </>
  );
}
