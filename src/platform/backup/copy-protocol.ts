import { Readable } from 'node:stream';
import type pg from 'pg';

/** What `pg` hands to whatever stands in its queue of queries; its types leave the COPY part out. */
interface Connection {
  readonly stream: {
    pause(): void;
    resume(): void;
    readonly writableNeedDrain: boolean;
  } & NodeJS.EventEmitter;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(why: string): void;
}

interface Submittable {
  submit(connection: Connection): void;
  handleError(error: Error): void;
  handleReadyForQuery(): void;
  handleCommandComplete(): void;
  handleCopyData?(message: { readonly chunk: Buffer }): void;
  handleCopyInResponse?(connection: Connection): void;
}

const submit = (client: pg.ClientBase, query: Submittable): void => {
  client.query(query as unknown as pg.Submittable);
};

/** Runs `COPY ... TO STDOUT`; each piece is one row in the text format, with its line end. */
export function copyOut(client: pg.ClientBase, statement: string): Readable {
  let connection: Connection | undefined;
  const rows = new Readable({
    objectMode: true,
    highWaterMark: 1000,
    read: () => connection?.stream.resume(),
  });
  submit(client, {
    submit(on) {
      connection = on;
      on.query(statement);
    },
    handleCopyData({ chunk }) {
      // The parser uses its buffer again, so the row is copied.
      if (!rows.push(Buffer.from(chunk))) connection?.stream.pause();
    },
    handleCommandComplete() {},
    handleReadyForQuery() {
      connection?.stream.resume(); // nobody reads on after the end, and the next query needs its answer
      rows.push(null);
    },
    handleError(error) {
      connection?.stream.resume();
      rows.destroy(error);
    },
  });
  return rows;
}

/** Runs `COPY ... FROM STDIN` with the text format's bytes, cut anywhere. */
export function copyIn(
  client: pg.ClientBase,
  statement: string,
  source: AsyncIterable<Buffer>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let over = false;
    let sourceProblem: unknown;
    submit(client, {
      submit: (on) => on.query(statement),
      handleCommandComplete() {},
      handleReadyForQuery: () => resolve(),
      handleError(error) {
        over = true;
        reject(sourceProblem ?? error);
      },
      handleCopyInResponse(connection) {
        feed(connection, source, () => over).then(
          () => over || connection.endCopyFrom(),
          (problem) => {
            sourceProblem = problem;
            if (over) reject(problem);
            else connection.sendCopyFail('the source broke'); // the server answers with an error
          },
        );
      },
    });
  });
}

async function feed(
  connection: Connection,
  source: AsyncIterable<Buffer>,
  isOver: () => boolean,
): Promise<void> {
  for await (const chunk of source) {
    if (isOver()) return;
    connection.sendCopyFromChunk(chunk);
    if (!connection.stream.writableNeedDrain) continue;
    await new Promise((drained) => connection.stream.once('drain', drained).once('close', drained));
  }
}
