import { LinkButton, Mark } from '../../ui/index.ts';
import { PlainFrame } from './frames/plain-frame.tsx';

export const meta = () => [{ title: 'Not found · Greenroom' }, { name: 'robots', content: 'noindex' }];

export default function NotFoundPage() {
  return (
    <div className="notice-page">
      <Mark />
      <h1>There is no room at this address</h1>
      <p>
        The link may be mistyped, or what it led to was deleted. A tape is only ever shown to the person it
        belongs to: if it is yours, sign in the way you did when you made it.
      </p>
      <div className="actions">
        <LinkButton to="/" variant="primary">
          Go to the front page
        </LinkButton>
      </div>
    </div>
  );
}

/** The same with a frame of its own, for a page that found out late. */
export function NotFound() {
  return (
    <PlainFrame>
      <NotFoundPage />
    </PlainFrame>
  );
}
