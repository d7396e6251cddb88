import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refused } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { accountRefusals, type Person } from '../contract.ts';
import { type FoundSession, sessionByToken, touchSession } from './account-store.ts';

export type { Person };

/** How long another process may go on knowing a session that was revoked in this one. */
const rememberedMs = 10_000;
const mostRemembered = 10_000;
const lastSeenStepMs = 5 * 60_000;

export interface Asking {
  readonly headers: { readonly cookie?: string | undefined };
  readonly server: object;
}

export interface WhoAsks {
  sessionOf(asking: Asking): Promise<FoundSession | null>;
  /** Forgets the sessions of a person, so that the next request looks into the database. */
  forget(personId: string): void;
  forgetAll(): void;
}

export function sessionCookieName(platform: Pick<Platform, 'config'>): string {
  return `${isSecure(platform) ? '__Secure-' : ''}greenroom.session_token`;
}

export function isSecure(platform: Pick<Platform, 'config'>): boolean {
  return platform.config.publicUrl?.startsWith('https:') ?? false;
}

/** Reads the session cookie: the signature by itself, the session by one indexed query, both remembered briefly. */
export function createWhoAsks(platform: Platform): WhoAsks {
  const cookie = new RegExp(`(?:^|;\\s*)${sessionCookieName(platform).replace('.', '\\.')}=([^;]{1,300})`);
  const remembered = new Map<string, { readonly session: FoundSession; readonly until: number }>();
  let forgotten = 0;
  return {
    async sessionOf({ headers }) {
      const raw = headers.cookie === undefined ? undefined : cookie.exec(headers.cookie)?.[1];
      if (raw === undefined) return null;
      const now = platform.now();
      const hit = remembered.get(raw);
      if (hit && hit.until > now.getTime()) return hit.session;
      remembered.delete(raw);
      const token = signedValue(raw, platform.secret);
      if (token === null) return null;
      const asked = forgotten;
      const session = await sessionByToken(platform.db, token, now);
      if (!session) return null;
      if (asked === forgotten) {
        if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value as string);
        remembered.set(raw, {
          session,
          until: Math.min(now.getTime() + rememberedMs, session.expiresAt.getTime()),
        });
      }
      if (now.getTime() - session.lastSeenAt.getTime() > lastSeenStepMs) {
        touchSession(platform.db, session.id, now).catch((error: unknown) =>
          platform.log.warn({ err: error, room: 'accounts' }, 'could not note when a session was last seen'),
        );
      }
      return session;
    },
    forget(personId) {
      forgotten += 1;
      for (const [raw, { session }] of remembered) {
        if (session.person.id === personId) remembered.delete(raw);
      }
    },
    forgetAll() {
      forgotten += 1;
      remembered.clear();
    },
  };
}

/** The value of a cookie signed as better-auth does: `value.base64(HMAC-SHA-256)`, URL-encoded. */
function signedValue(raw: string, secret: string): string | null {
  let text: string;
  try {
    text = decodeURIComponent(raw);
  } catch {
    return null; // somebody's own invention, not a cookie of ours
  }
  const dot = text.lastIndexOf('.');
  if (dot < 1) return null;
  const value = text.slice(0, dot);
  const given = Buffer.from(text.slice(dot + 1), 'base64');
  const right = createHmac('sha256', secret).update(value).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}

const accountsOf = (asking: Asking) => (asking.server as { readonly whoAsks: WhoAsks }).whoAsks;

/** Who asks, or null for somebody without a session. Cheap: seldom more than a look into memory. */
export async function personOf(asking: Asking): Promise<Person | null> {
  return (await accountsOf(asking).sessionOf(asking))?.person ?? null;
}

/** Who asks; throws `accounts/sign-in-needed` (401) for somebody without a session. */
export async function requirePerson(asking: Asking): Promise<Person> {
  return (await requireSession(asking)).person;
}

/** The operator who asks; throws `accounts/not-found` (404) for everybody else, as if there were nothing. */
export async function requireOperator(asking: Asking): Promise<Person> {
  const person = await personOf(asking);
  if (!person?.isOperator) throw new Refused(accountRefusals.notFound);
  return person;
}

export async function requireSession(asking: Asking): Promise<FoundSession> {
  const session = await accountsOf(asking).sessionOf(asking);
  if (!session) throw new Refused(accountRefusals.signInNeeded);
  return session;
}
