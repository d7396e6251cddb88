import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const value = JSON.parse(process.env.PEER_VALUE ?? 'null');

const server = createServer((_request, response) => {
  const body = JSON.stringify(value);
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('content-length', Buffer.byteLength(body));
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(`listening on ${(server.address() as AddressInfo).port}`));
process.on('SIGTERM', () => process.exit(0));
