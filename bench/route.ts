import { againstPeer, servingCpu } from './lib/against-peer.ts';
import { startPeer, startServer } from './lib/children.ts';
import { connect, requestBytes } from './lib/wire.ts';

/** The list of roles, which needs no query, against bare `node:http` that answers with the same JSON. */
const server = await startServer({}, servingCpu);
try {
  const request = requestBytes('GET', '/api/v1/question-bank/roles');
  const wire = await connect(server.port);
  const answer = await wire.ask(request);
  if (answer.status !== 200) throw new Error(`Our own route is refused: ${answer.status} ${answer.body}`);
  wire.close();
  const peer = await startPeer('bench/lib/peer-route.ts', { PEER_VALUE: answer.body.toString() }, servingCpu);
  try {
    await againstPeer(
      'route',
      0.6,
      { running: server, request },
      { running: peer, request },
      {
        replyBytes: answer.body.length,
      },
    );
  } finally {
    await peer.stop();
  }
} finally {
  await server.stop();
}
