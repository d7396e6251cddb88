import { spawnSync } from 'node:child_process';
import { againstPeer, askingCpu, servingCpu } from './lib/against-peer.ts';
import { startPeer, startServer } from './lib/children.ts';
import { guestWithInterview } from './lib/guest.ts';
import { requestBytes } from './lib/wire.ts';

/** An interview read by its owner, against the same query through `pg` behind bare `node:http`. */
const poolSize = '10';
const server = await startServer({ DATABASE_CONNECTIONS: poolSize }, servingCpu);
try {
  // Its connections inherit this: PostgreSQL works for both sides alike, beside the load.
  spawnSync('taskset', ['-a', '-cp', String(askingCpu), String(server.postgresPid)]);
  const { wire, cookie, interviewId } = await guestWithInterview(server.port);
  const path = `/api/v1/interviews/${interviewId}`;
  const request = requestBytes('GET', path, { cookie });
  const answer = await wire.ask(request);
  if (answer.status !== 200) throw new Error(`Our own read is refused: ${answer.status} ${answer.body}`);
  wire.close();
  const env = { PEER_SOCKET_DIR: server.socketDir, PEER_CONNECTIONS: poolSize };
  const peer = await startPeer('bench/lib/peer-read.ts', env, servingCpu);
  try {
    await againstPeer(
      'read',
      0.7,
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
