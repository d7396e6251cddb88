import pg from 'pg';

/**
 * One connection that many small reads share: each is sent at once, behind those already on their way, and
 * answered in order. It spares the database a sleep and a wake-up per query, which cost more than the query. It
 * connects on first use and again after it broke; the reads under way then fail like any query would.
 */
export function sharedLine(config: pg.ClientConfig): {
  query(statement: pg.QueryConfig): Promise<pg.QueryResult>;
  close(): Promise<void>;
} {
  let line: Promise<pg.Client> | null = null;

  function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...config, pipeline: true });
    const opened = client.connect().then(() => client);
    const forget = () => {
      if (line === opened) line = null;
    };
    client.on('error', forget);
    client.on('end', forget);
    opened.catch(forget);
    return opened;
  }

  return {
    async query(statement) {
      line ??= connect();
      return (await line).query(statement);
    },
    async close() {
      const client = await line?.catch(() => null);
      line = null;
      await client?.end();
    },
  };
}
