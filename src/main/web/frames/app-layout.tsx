import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Outlet } from 'react-router';
import { createQueryClient } from './query-client.ts';
import { useLeftovers } from './use-leftovers.ts';
import { useWarmPages } from './use-warm-pages.ts';

/** Everything but the front page: server state, leftovers sent on, all pages' code at hand before the connection goes. */
export default function AppLayout() {
  const [queryClient] = useState(createQueryClient);
  useWarmPages();
  useLeftovers();
  return (
    <QueryClientProvider client={queryClient}>
      <Outlet />
    </QueryClientProvider>
  );
}
