import './questions.css';
import { ChevronDown } from 'lucide-react';
import type { Report } from '../contract.ts';

/** What was measured, how, and how sure it is; closed until asked for. */
export function Ledger({ report }: { readonly report: Report }) {
  const { ledger, version, unreadableEvents } = report;
  const measured = ledger.filter((line) => line.found !== null).length;
  return (
    <details className="review-ledger">
      <summary>
        <b>What was measured</b>
        <span className="small muted">
          {measured} signals with evidence, {ledger.length - measured} not measured
        </span>
        <ChevronDown className="chevron icon-s" aria-hidden="true" />
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone */}
      <section className="table-scroll" tabIndex={0} aria-label="What was measured">
        <table>
          <thead>
            <tr>
              <th scope="col">Signal</th>
              <th scope="col">On this tape</th>
              <th scope="col">How, or why not</th>
              <th scope="col">Sureness</th>
            </tr>
          </thead>
          <tbody>
            {ledger.map((line) => (
              <tr key={line.signal}>
                <th scope="row">{line.signal}</th>
                <td className={line.found === null ? 'muted' : undefined}>{line.found ?? 'not measured'}</td>
                <td>{line.how}</td>
                <td>{line.sureness ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="xs muted">
        Made by the built-in rules, version {version}. The same tape gives the same review.
        {unreadableEvents > 0 &&
          ` ${unreadableEvents} events of this tape could not be read by this version.`}
      </p>
    </details>
  );
}
