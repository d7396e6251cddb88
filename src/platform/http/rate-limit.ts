import type { FastifyReply, FastifyRequest } from 'fastify';

type Key = (request: FastifyRequest) => string | null | Promise<string | null>;
export type Hook = (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => void;

const windowMs = 60_000;
const mostRemembered = 20_000;

/** An IPv4 address, or the /64 network of an IPv6 one: a household has that many addresses. */
export function addressKey(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [left = [], right] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = right ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0') : [];
  return [...left, ...zeros, ...(right ?? [])].slice(0, 4).join(':');
}

/**
 * An `onRequest` hook that answers 429 with Retry-After beyond `max` requests a minute. Counts by address, or by
 * what `key` gives; a request whose key is null is not counted.
 */
export function rateLimit({ max, key }: { readonly max: number; readonly key?: Key }): Hook {
  const windows = new Map<string, { count: number; readonly endsAt: number }>();

  function check(counted: string, reply: FastifyReply): Error | undefined {
    const now = performance.now();
    let window = windows.get(counted);
    if (!window || window.endsAt <= now) {
      windows.delete(counted);
      if (windows.size >= mostRemembered) windows.delete(windows.keys().next().value as string);
      window = { count: 0, endsAt: now + windowMs };
      windows.set(counted, window);
    }
    window.count += 1;
    if (window.count <= max) return undefined;
    const seconds = Math.max(1, Math.ceil((window.endsAt - now) / 1000));
    reply.header('retry-after', String(seconds));
    const message = `Too many requests. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
    return Object.assign(new Error(message), { statusCode: 429 });
  }

  return (request, reply, done) => {
    const finish = (counted: string | null) => done(counted === null ? undefined : check(counted, reply));
    const counted = key ? key(request) : addressKey(request.ip);
    if (counted instanceof Promise) counted.then(finish, done);
    else finish(counted);
  };
}
