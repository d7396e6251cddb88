import { useEffect, useState } from 'react';
import { Link } from 'react-router';

const size = (bytes: number) =>
  bytes < 1e6
    ? `${Math.ceil(bytes / 1e3)} kB`
    : bytes < 1e9
      ? `${(bytes / 1e6).toFixed(1)} MB`
      : `${(bytes / 1e9).toFixed(1)} GB`;

/** What this browser holds for this site, as it estimates it; null when it does not tell. */
function useBrowserBytes(): number | null {
  const [bytes, setBytes] = useState<number | null>(null);
  useEffect(() => {
    navigator.storage?.estimate?.().then(
      ({ usage }) => setBytes(usage ?? null),
      () => setBytes(null),
    );
  }, []);
  return bytes;
}

const rows = [
  ['Your words and the tape', 'This browser until sent, then this server', 'Until you delete the tape'],
  [
    'Sound and picture',
    'This browser; this server when you choose to record',
    'Until you delete the recording',
  ],
  ['Name, e-mail, password', 'This server; the password only as a hash', 'Until you delete the account'],
  [
    'Where you are signed in',
    'This server: browser and system, no addresses',
    '90 days after the last visit',
  ],
  ['Look, last choices', 'This browser', 'Until you clear it'],
] as const;

export function KeptWhere() {
  const bytes = useBrowserBytes();
  return (
    <>
      <dl className="kept">
        {rows.map(([what, where, howLong]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{where}</dd>
            <dd>{howLong}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">
        This browser holds {bytes === null ? 'an unknown amount (it does not tell)' : `about ${size(bytes)}`}{' '}
        for this site. More in <Link to="/privacy">Privacy</Link>.
      </p>
    </>
  );
}
