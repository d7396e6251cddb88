import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyRequest } from 'fastify';
import type { App } from '../platform/platform.ts';

const client = path.resolve(import.meta.dirname, '../../build/client');

/**
 * The built web app: hashed assets for ever, pages fresh each time, and the empty page for every address that
 * the web app itself resolves.
 */
export async function serveWebApp(app: App): Promise<void> {
  if (existsSync(client)) {
    await app.register(fastifyStatic, {
      root: client,
      preCompressed: true,
      index: ['index.html'],
      cacheControl: false,
      setHeaders(reply, file) {
        const hashed = file.includes(`${path.sep}assets${path.sep}`);
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.addHook('preHandler', (request, reply, done) => {
    if (request.is404 && isPage(request) && existsSync(client)) reply.sendFile('__spa-fallback.html');
    else done();
  });
}

function isPage({ method, url }: FastifyRequest): boolean {
  const pathname = url.split('?')[0] ?? '/';
  const isFile = path.extname(pathname) !== '' || /^\/(api|assets)\//.test(pathname);
  return (method === 'GET' || method === 'HEAD') && !isFile;
}
