import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../action/button.tsx';

function Heading({ level, children }: { readonly level: 1 | 2; readonly children: string }) {
  return level === 1 ? <h1>{children}</h1> : <h2>{children}</h2>;
}

interface EmptyStateProps {
  readonly title: string;
  /** 1 when nothing else heads the page. */
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
  /** The way out: one button or link. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, level = 2, children, action }: EmptyStateProps) {
  return (
    <div className="notice-state">
      <Heading level={level}>{title}</Heading>
      {children && <p>{children}</p>}
      {action && <div className="actions">{action}</div>}
    </div>
  );
}

interface ErrorStateProps {
  readonly title?: string;
  readonly level?: 1 | 2;
  /** A message for the person, and the id by which an operator finds the cause in the log. */
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ReactNode;
}

const textOf = (error: unknown, key: 'message' | 'requestId'): string | null =>
  typeof error === 'object' && error !== null && key in error && typeof error[key as never] === 'string'
    ? error[key as never]
    : null;

export function ErrorState({
  title = 'This did not load',
  level = 2,
  error,
  onRetry,
  children,
}: ErrorStateProps) {
  const requestId = textOf(error, 'requestId');
  return (
    <div className="notice-state" role="alert">
      <Heading level={level}>{title}</Heading>
      <p>{textOf(error, 'message') ?? 'Something went wrong, and there is no more detail.'}</p>
      {children}
      {requestId && (
        <p className="small muted">
          Request <code className="mono">{requestId}</code>
        </p>
      )}
      {onRetry && (
        <div className="actions">
          <Button icon={<RotateCcw />} onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}

interface SkeletonProps {
  /** What is on its way, for screen readers. */
  readonly label?: string;
  readonly lines?: number;
  /** A block of this many px instead of lines of text. */
  readonly height?: number;
}

export function Skeleton({ label = 'Loading', lines = 3, height }: SkeletonProps) {
  return (
    <div className="skeleton" role="status">
      <span className="vh">{label}</span>
      {height === undefined ? (
        Array.from({ length: lines }, (_, line) => line).map((line) => <i key={line} />)
      ) : (
        <i style={{ height }} />
      )}
    </div>
  );
}
