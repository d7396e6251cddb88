import { Link } from 'react-router';

/** The arch, drawn in the current colour. */
export function Mark() {
  return (
    <svg
      className="mark"
      width="18"
      height="20"
      viewBox="0 0 18 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="M1 19V9a8 8 0 0 1 16 0v10" />
      <path d="M9 12v7" strokeLinecap="round" />
    </svg>
  );
}

export function Brand({ to = '/' }: { readonly to?: string }) {
  return (
    <Link className="brand" to={to} aria-label="Greenroom">
      <Mark />
      <span>Greenroom</span>
    </Link>
  );
}
