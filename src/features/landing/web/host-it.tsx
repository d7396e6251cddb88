import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../../ui/index.ts';
import './host-it.css';

const command = 'npm start';

export function HostIt() {
  const [copied, setCopied] = useState<boolean | null>(null);
  async function copy() {
    try {
      await navigator.clipboard.writeText(command);
      setCopied(true);
    } catch {
      setCopied(false); // the browser forbids it, as on plain http
    }
  }
  return (
    <section className="part" id="host" aria-labelledby="host-title">
      <div className="bound host">
        <div>
          <h2 id="host-title">Host it yourself with one command</h2>
          <p>
            No accounts, no keys, no second server. A speech service, a mail server or a PostgreSQL of your
            own can be connected later. Each makes it better or bigger; none is needed.
          </p>
        </div>
        <div className="term" data-theme="dark">
          <div className="cmd">
            <code>
              <i aria-hidden="true">$</i>
              {command}
            </code>
            <span className="copy">
              <span role="status">
                {copied === true ? 'Copied' : copied === false ? 'Select it to copy' : ''}
              </span>
              <IconButton label="Copy the command" icon={copied ? <Check /> : <Copy />} onClick={copy} />
            </span>
          </div>
          <dl>
            <dt>database</dt>
            <dd>PostgreSQL, embedded, in data/postgres</dd>
            <dt>data</dt>
            <dd>./data</dd>
            <dt>speech</dt>
            <dd>typed by people (no speech service configured)</dd>
            <dt>mail</dt>
            <dd>to data/outbox</dd>
            <dt className="ready">ready</dt>
            <dd className="ready">http://localhost:3000</dd>
          </dl>
        </div>
      </div>
    </section>
  );
}
