import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from './here.mjs';

// The web app with hot reload; what belongs to the server is passed on to it.
const server = await createServer({
  root,
  configFile: join(root, 'vite.config.ts'),
  clearScreen: false,
  server: { proxy: { '/api': `http://localhost:${process.env.PORT}` } },
});
await server.listen();
console.log('Open this address; the page follows every change of the sources:');
server.printUrls();
