import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { defineRefusals, type Refusal, Refused } from '../../kernel/refusal.ts';
import type { Config } from '../config/config.ts';
import type { App } from '../platform.ts';
import { rateLimit } from './rate-limit.ts';
import { dataHeaders, pageHeaders } from './security-headers.ts';

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

/** Answers host names seldom seen twice by computing, the usual ones from memory. */
function rememberedHosts(config: Pick<Config, 'publicUrl'>): (host: string) => boolean {
  const known = new Set<string>();
  return (host) => {
    if (known.has(host)) return true;
    if (!isKnownHost(host, config)) return false;
    if (known.size < 100) known.add(host);
    return true;
  };
}

function refusalOf(
  request: FastifyRequest,
  config: Config,
  isKnown: (host: string) => boolean,
): Refusal | null {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  if (!isKnown(host)) return refusals.unknownHost;
  if (!unsafe.has(request.method)) return null;
  const from = { host, origin, 'sec-fetch-site': site as string | undefined };
  return isSameOrigin(from, config) ? null : refusals.otherOrigin;
}

export function secure(app: App, config: Config, personKey: (request: FastifyRequest) => string | null) {
  const https = config.publicUrl?.startsWith('https:') ?? false;
  const [forPages, forData] = [pageHeaders(https), dataHeaders(https)];
  const isKnown = rememberedHosts(config);
  app.addHook('onRequest', (request, reply, done) => {
    const isData = request.url.startsWith('/api/v1/') || request.url.startsWith('/api/auth/');
    reply.headers(isData ? forData : forPages).header('x-request-id', request.id);
    const refusal = refusalOf(request, config, isKnown);
    if (refusal) done(new Refused(refusal));
    else done();
  });
  app.addHook('onRequest', rateLimit({ max: config.requestsPerMinute * 5 }));
  app.addHook('onRequest', rateLimit({ max: config.requestsPerMinute, key: personKey }));
}
