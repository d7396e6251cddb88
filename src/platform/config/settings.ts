import { z } from 'zod';

const absent = (value: unknown) => (value === '' ? undefined : value);
const text = (describes: string) =>
  z.preprocess(absent, z.string().trim().min(1).nullable().default(null)).describe(describes);
const httpUrl = (describes: string) =>
  z
    .preprocess(
      absent,
      z
        .url({ protocol: /^https?$/ })
        .nullable()
        .default(null),
    )
    .describe(describes);
const whole = (describes: string, fallback: number, min: number, max: number) =>
  z.preprocess(absent, z.coerce.number().int().min(min).max(max).default(fallback)).describe(describes);

/** Every setting Greenroom reads, from the environment. `docs/configuration.md` is generated from here. */
export const Settings = z.object({
  PORT: whole('The port everything is served on.', 3000, 0, 65_535),
  HOST: z
    .preprocess(absent, z.string().default('127.0.0.1'))
    .describe(
      'The address to listen on. The default is reachable from this machine only; `0.0.0.0` serves the network (put HTTPS in front: browsers give camera and microphone to secure pages only).',
    ),
  PUBLIC_URL: httpUrl(
    'The address people type, such as `https://practice.example.org`. Needed behind a proxy or a name; links in mails use it, and requests for other host names are refused.',
  ),
  TRUST_PROXY: whole(
    'How many reverse proxies stand in front. Their X-Forwarded-* headers are believed, nobody else’s.',
    0,
    0,
    5,
  ),
  GREENROOM_DATA: z
    .preprocess(absent, z.string().default('./data'))
    .describe('Where the embedded database, recordings, outgoing mail and the secret live.'),
  GREENROOM_SECRET: z
    .preprocess(absent, z.string().min(32).nullable().default(null))
    .describe(
      'Signs cookies, at least 32 characters. Without it one is made on the first start and kept in the data directory.',
    ),
  DATABASE_URL: z
    .preprocess(
      absent,
      z
        .url({ protocol: /^postgres(ql)?$/ })
        .nullable()
        .default(null),
    )
    .describe('An external PostgreSQL (15 or newer) instead of the embedded one.'),
  DATABASE_CONNECTIONS: whole('The most connections to the database at once.', 10, 3, 100),
  LOG_LEVEL: z
    .preprocess(
      absent,
      z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    )
    .describe('How much is logged, as JSON lines on standard output.'),
  REQUESTS_PER_MINUTE: whole(
    'The most requests one person may make in a minute; an address may make five times as many.',
    600,
    10,
    10_000_000,
  ),
  METRICS_TOKEN: z
    .preprocess(absent, z.string().min(16).nullable().default(null))
    .describe(
      'Bearer token for `/metrics`, at least 16 characters. Without it, metrics are given to this machine only.',
    ),
  SMTP_URL: z
    .preprocess(
      absent,
      z
        .url({ protocol: /^smtps?$/ })
        .nullable()
        .default(null),
    )
    .describe(
      'Sends mail, such as `smtps://user:password@mail.example.org`. Without it, mail goes to the log and to `outbox/` in the data directory.',
    ),
  MAIL_FROM: z
    .preprocess(absent, z.string().default('Greenroom <greenroom@localhost>'))
    .describe('The sender of mails.'),
  SPEECH_TRANSCRIPTION_URL: httpUrl(
    'Base address of an OpenAI-compatible API whose `/audio/transcriptions` turns speech into text, such as `http://localhost:8000/v1`. Without it, people type the gist of what they said.',
  ),
  SPEECH_TRANSCRIPTION_KEY: text('The key for that API, when it wants one.'),
  SPEECH_TRANSCRIPTION_MODEL: z
    .preprocess(absent, z.string().default('whisper-1'))
    .describe('The model that API shall use.'),
  SPEECH_TRANSCRIPTION_LANGUAGE: z
    .preprocess(
      absent,
      z
        .string()
        .regex(/^[a-z]{2}$/)
        .default('en'),
    )
    .describe('The language spoken, as two letters.'),
  RECORDING_MAX_BYTES: whole(
    'The most bytes one recording may have.',
    2 * 1024 ** 3,
    1024 ** 2,
    64 * 1024 ** 3,
  ),
});
export type Settings = z.infer<typeof Settings>;

export const secretSettings: ReadonlySet<keyof Settings> = new Set([
  'GREENROOM_SECRET',
  'DATABASE_URL',
  'METRICS_TOKEN',
  'SMTP_URL',
  'SPEECH_TRANSCRIPTION_KEY',
]);
