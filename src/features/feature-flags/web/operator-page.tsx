import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../../ui/api/client.ts';
import { EmptyState, ErrorState, LinkButton, Skeleton } from '../../../ui/index.ts';
import { FlagCard } from './flag-card.tsx';
import './operator-page.css';

export const meta = () => [{ title: 'Switches · Greenroom' }, { name: 'robots', content: 'noindex' }];

const isNotFound = (error: Error) => (error as Error & { readonly status?: number }).status === 404;

export default function OperatorPage() {
  const flags = useQuery({
    queryKey: ['feature-flags', 'all'],
    queryFn: () => unwrap(api.GET('/api/v1/feature-flags/all')),
  });
  return (
    <div className="operator-page">
      <header>
        <h1>Switches</h1>
        {flags.isSuccess && (
          <p className="muted">
            What this Greenroom offers, to all or to some. Changes count within seconds.
          </p>
        )}
      </header>
      {flags.isPending && <Skeleton label="Loading the switches" height={320} />}
      {flags.isError && isNotFound(flags.error) && (
        <EmptyState
          title="This page is for operators"
          action={<LinkButton to="/sign-in?next=/operator">Sign in as somebody else</LinkButton>}
        >
          Whoever runs this server makes an account an operator from its command line.
        </EmptyState>
      )}
      {flags.isError && !isNotFound(flags.error) && (
        <ErrorState error={flags.error} onRetry={() => void flags.refetch()} />
      )}
      {flags.data?.flags.map((flag) => (
        <FlagCard key={flag.key} flag={flag} />
      ))}
    </div>
  );
}
