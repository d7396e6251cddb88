import { isIP } from 'node:net';
import helmet from '@fastify/helmet';
import rateLimitPlugin from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import { defineRefusals, Refused } from '../../kernel/refusal.ts';
import type { Config } from '../config/config.ts';
import type { App } from '../platform.ts';
import { rateLimit } from './rate-limit.ts';

const refusals = defineRefusals('http', {
  unknownHost: [
    421,
    'This server does not answer to that host name. Set PUBLIC_URL to the address people type.',
  ],
  otherOrigin: [403, 'This request came from another site and was refused.'],
});

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

function hostName(host: string): string {
  return host
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase();
}

/**
 * Literal addresses and localhost cannot be re-bound by somebody's DNS; every other name must be the one of
 * PUBLIC_URL.
 */
export function isKnownHost(host: string, config: Pick<Config, 'publicUrl'>): boolean {
  const name = hostName(host);
  if (name === 'localhost' || isIP(name) !== 0) return true;
  return config.publicUrl !== null && hostName(new URL(config.publicUrl).host) === name;
}

/** Browsers tell where a request comes from; programs without a browser's cookies need not. */
export function isSameOrigin(
  headers: { host: string; origin?: string | undefined; 'sec-fetch-site'?: string | undefined },
  config: Pick<Config, 'publicUrl'>,
): boolean {
  const { origin } = headers;
  if (origin !== undefined) {
    if (!URL.canParse(origin)) return false;
    const url = new URL(origin);
    return url.host === headers.host || url.origin === config.publicUrl;
  }
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

export async function secure(
  app: App,
  config: Config,
  personKey: (request: FastifyRequest) => string | null,
) {
  const https = config.publicUrl?.startsWith('https:') ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 15_552_000 } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.header(
      'permissions-policy',
      'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()',
    );
    const host = request.headers.host ?? '';
    if (!isKnownHost(host, config)) throw new Refused(refusals.unknownHost);
    if (
      unsafe.has(request.method) &&
      !isSameOrigin(
        {
          host,
          origin: request.headers.origin,
          'sec-fetch-site': request.headers['sec-fetch-site'] as string | undefined,
        },
        config,
      )
    ) {
      throw new Refused(refusals.otherOrigin);
    }
  });
  await app.register(rateLimitPlugin, { global: false, cache: 20_000 });
  app.addHook('onRequest', rateLimit(app, { max: config.requestsPerMinute * 5 }));
  app.addHook('onRequest', rateLimit(app, { max: config.requestsPerMinute, key: personKey }));
}
