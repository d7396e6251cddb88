import { betterAuth } from 'better-auth';
import { anonymous } from 'better-auth/plugins';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Refusal, Refused } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { accountRefusals, PASSWORD_MAX, PASSWORD_MIN } from '../contract.ts';
import { isSecure } from './who-asks.ts';

const sessionSeconds = 90 * 24 * 3600;
export const refreshAfterMs = 24 * 3600 * 1000;
export const sessionMs = sessionSeconds * 1000;
const resetSeconds = 30 * 60;

interface Reactions {
  /** A guest is now signed in as somebody else. */
  guestLinked(guestId: string, personId: string): Promise<void>;
  sendReset(
    person: { readonly id: string; readonly email: string; readonly name: string },
    token: string,
  ): void;
}

export interface Auth {
  readonly handler: (request: Request) => Promise<Response>;
  verifyPassword(hash: string, password: string): Promise<boolean>;
}

const dates = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** better-auth on our tables. Its limits per address are the HTTP server's; it stores no addresses. */
export function createAuth(platform: Platform, reactions: Reactions): Auth {
  const auth = betterAuth({
    appName: 'Greenroom',
    baseURL: baseUrl(platform),
    basePath: '/api/auth',
    secret: platform.secret,
    database: platform.db.pool,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message) => platform.log.error({ room: 'accounts' }, message),
    },
    advanced: {
      cookiePrefix: 'greenroom',
      useSecureCookies: isSecure(platform),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isSecure(platform) },
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    user: {
      modelName: 'accounts_user',
      fields: { ...dates, emailVerified: 'email_verified' },
    },
    session: {
      modelName: 'accounts_session',
      fields: {
        ...dates,
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      expiresIn: sessionSeconds,
      updateAge: refreshAfterMs / 1000,
    },
    account: {
      modelName: 'accounts_account',
      fields: {
        ...dates,
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: {
      modelName: 'accounts_verification',
      fields: { ...dates, expiresAt: 'expires_at' },
      storeIdentifier: 'hashed',
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      resetPasswordTokenExpiresIn: resetSeconds,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => reactions.sendReset(user, token),
    },
    plugins: [
      anonymous({
        schema: { user: { fields: { isAnonymous: 'is_anonymous' } } },
        generateName: () => 'Guest',
        disableDeleteAnonymousUser: true,
        onLinkAccount: ({ anonymousUser, newUser }) =>
          reactions.guestLinked(anonymousUser.user.id, newUser.user.id),
      }),
    ],
  });
  return {
    handler: auth.handler,
    verifyPassword: async (hash, password) => (await auth.$context).password.verify({ hash, password }),
  };
}

const baseUrl = (platform: Platform) => platform.config.publicUrl ?? 'http://localhost';

const refusals: Readonly<Record<string, Refusal>> = {
  INVALID_EMAIL_OR_PASSWORD: accountRefusals.wrongCredentials,
  INVALID_PASSWORD: accountRefusals.wrongPassword,
  INVALID_TOKEN: accountRefusals.resetLinkSpent,
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: accountRefusals.emailTaken,
};

/**
 * Has better-auth answer one request, whose host, origin and body were checked before, and hands its cookies on.
 * What it refuses becomes a refusal of ours; what we did not expect it to refuse is a defect.
 */
export async function askAuth<Answer>(
  platform: Platform,
  auth: Auth,
  [request, reply]: readonly [FastifyRequest, FastifyReply],
  [method, path]: readonly ['GET' | 'POST', string],
  body?: object,
): Promise<Answer> {
  const base = baseUrl(platform);
  const headers = new Headers({ origin: base, 'content-type': 'application/json' });
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  const response = await auth.handler(
    new Request(`${base}/api/auth${path}`, {
      method,
      headers,
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    }),
  );
  const answer = (await response.json().catch(() => null)) as { code?: string } | null;
  if (!response.ok) {
    const refusal = refusals[answer?.code ?? ''];
    if (refusal) throw new Refused(refusal);
    throw new Error(`better-auth answered ${path} with ${response.status} ${answer?.code ?? ''}`);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return answer as Answer;
}
