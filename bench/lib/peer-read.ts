import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** The least there is between a socket and the same query: no sign-in, no checks, no headers beyond the type. */
const pool = new pg.Pool({
  host: process.env.PEER_SOCKET_DIR,
  port: 5432,
  user: 'greenroom',
  database: 'greenroom',
  max: Number(process.env.PEER_CONNECTIONS),
});
const text = `SELECT id, owner_id, plan, created_at, started_at, ended_at, highest, last_at
              FROM interviews_interview WHERE id = $1`;

const server = createServer(async (request, response) => {
  const id = request.url?.slice('/api/v1/interviews/'.length);
  const { rows } = await pool.query({ name: 'interviews-by-id', text, values: [id] });
  const body = JSON.stringify(rows[0]);
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('content-length', Buffer.byteLength(body));
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(`listening on ${(server.address() as AddressInfo).port}`));
process.on('SIGTERM', () => process.exit(0));
