import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../../../ui/api/client.ts';

const hour = 3_600_000;

/** Whether this server takes recordings from whoever is here; null until it is known. */
export const useMayRecord = (): boolean | null => {
  const flags = useQuery({
    queryKey: ['feature-flags', 'mine'],
    queryFn: () => unwrap(api.GET('/api/v1/feature-flags')),
    staleTime: hour,
  });
  return flags.data ? (flags.data.flags['recording.on-server'] ?? true) : null;
};
