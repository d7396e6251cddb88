import type { ReactNode } from 'react';

interface TableTwinProps {
  /** What opens it: "The same lanes as a table". */
  readonly summary: string;
  readonly columns: readonly string[];
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly ReactNode[])[];
}

/** Every chart's twin: the same values as a table, closed until asked for. */
export function TableTwin({ summary, columns, rows }: TableTwinProps) {
  return (
    <details className="table-twin">
      <summary>{summary}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard too */}
      <section className="scroll" tabIndex={0} aria-label={summary}>
        <table>
          <caption className="vh">{summary}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, ...cells], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity and never move
              <tr key={index}>
                <th scope="row">{head}</th>
                {cells.map((cell, at) => (
                  <td key={columns[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
