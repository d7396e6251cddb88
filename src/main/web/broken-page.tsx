import { RotateCcw } from 'lucide-react';
import { isRouteErrorResponse } from 'react-router';
import { Button, LinkButton, Mark, useOnline } from '../../ui/index.ts';
import { PlainFrame } from './frames/plain-frame.tsx';

function requestIdOf(error: unknown): string | null {
  const holder = isRouteErrorResponse(error) ? error.data : error;
  if (typeof holder !== 'object' || holder === null || !('requestId' in holder)) return null;
  return typeof holder.requestId === 'string' ? holder.requestId : null;
}

/** The last resort: says what is known, keeps nothing back, offers the two ways on. */
export function BrokenPage({ error }: { readonly error: unknown }) {
  const online = useOnline();
  const requestId = requestIdOf(error);
  return (
    <PlainFrame>
      <title>Something broke · Greenroom</title>
      <div className="notice-page" role="alert">
        <Mark />
        <h1>{online ? 'Something broke' : 'You are offline'}</h1>
        <p>
          {online
            ? 'This screen failed and could not be put back. What was already on your tape is kept, in this browser and on the server.'
            : 'This screen needs something it had not loaded yet. What was already on your tape is kept in this browser.'}
        </p>
        {requestId && (
          <p>
            Whoever runs this server finds the cause under request <code className="mono">{requestId}</code>.
          </p>
        )}
        <div className="actions">
          <Button variant="primary" icon={<RotateCcw />} onClick={() => location.reload()}>
            Load it again
          </Button>
          <LinkButton to="/" reloadDocument>
            Go to the front page
          </LinkButton>
        </div>
      </div>
    </PlainFrame>
  );
}
