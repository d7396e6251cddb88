import pg from 'pg';
import { sharedLine } from './shared-line.ts';

/** A row as `pg` gives it: bigint as number, timestamptz as Date, numeric as string, jsonb parsed. */
export type Row = Record<string, unknown>;

/** A statement with a `name` is parsed and planned once per connection: for hot queries. */
export interface Statement {
  name?: string;
  text: string;
  values?: readonly unknown[];
  /** A read of few rows by an index: outside a transaction it may share a connection with others of its kind. */
  quick?: boolean;
}

export interface Queryable {
  query<R = Row>(statement: string | Statement, values?: readonly unknown[]): Promise<R[]>;
  /** The first row, or undefined. */
  one<R = Row>(statement: string | Statement, values?: readonly unknown[]): Promise<R | undefined>;
}

export interface Database extends Queryable {
  pool: pg.Pool;
  /** What it was opened with, for libraries that open connections of their own. */
  config: pg.PoolConfig;
  /** Commits what `fn` did when it resolves, takes all of it back when it throws. */
  transaction<T>(fn: (tx: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const int8 = 20;
const int8Array = 1016;

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary');
    if (oid === int8) return exactNumber;
    const standard = pg.types.getTypeParser(oid, 'text');
    if (oid !== int8Array) return standard;
    return (text: string) => (standard(text) as string[]).map((item) => item && exactNumber(item));
  }) as pg.CustomTypesConfig['getTypeParser'],
};

function exactNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit in a number exactly`);
  return value;
}

/**
 * Opens a pool of at most 12 connections (unless the config says otherwise); connects on first use. When
 * the server goes away queries reject (see `isDatabaseUnavailable`) and work again once it is back.
 */
export function openDatabase(config: pg.PoolConfig): Database {
  const pool = new pg.Pool({ max: 12, connectionTimeoutMillis: 10_000, ...config, types });
  // An idle connection that breaks leaves the pool by itself; the next query opens another.
  pool.on('error', () => {});
  const line = sharedLine({ ...config, types });
  const onPool = queryable(pool);
  const query: Queryable['query'] = async <R>(statement: string | Statement, values?: readonly unknown[]) => {
    if (typeof statement === 'string' || !statement.quick) return onPool.query<R>(statement, values);
    return (await line.query(statement as pg.QueryConfig)).rows as R[];
  };
  return {
    query,
    one: async <R>(...args: Parameters<Queryable['one']>) => (await query<R>(...args))[0],
    pool,
    config,
    transaction: (fn) => transaction(pool, fn),
    close: async () => {
      await line.close();
      await pool.end();
    },
  };
}

function queryable(on: pg.Pool | pg.PoolClient): Queryable {
  const query = async <R>(statement: string | Statement, values?: readonly unknown[]): Promise<R[]> => {
    const config = typeof statement === 'string' ? { text: statement, values } : statement;
    const result = await on.query(config as pg.QueryConfig);
    return result.rows;
  };
  return { query, one: async <R>(...args: Parameters<Queryable['one']>) => (await query<R>(...args))[0] };
}

async function transaction<T>(pool: pg.Pool, fn: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onBreak = (error: Error) => {
    broken = error;
  };
  client.on('error', onBreak);
  try {
    await client.query('BEGIN');
    const result = await fn(queryable(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(onBreak);
    throw error;
  } finally {
    client.off('error', onBreak);
    client.release(broken);
  }
}

const unavailable = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'],
  ...['57P01', '57P02', '57P03', '53300'], // shutting down, crashed, starting up, too many connections
]);
const withoutCode =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable/i;

/** Did a query fail because the database is away for a moment? Then the answer is 503 and to try again. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseUnavailable);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code?.startsWith('08')) return true; // SQLSTATE class 08: connection exceptions
  return code === undefined ? withoutCode.test(error.message) : unavailable.has(code);
}
