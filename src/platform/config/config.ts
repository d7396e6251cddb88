import path from 'node:path';
import { StartupProblem } from '../startup-problem.ts';
import { Settings } from './settings.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** The origin people type, without a trailing slash. */
  readonly publicUrl: string | null;
  readonly trustProxy: number;
  /** Absolute. */
  readonly dataDir: string;
  readonly secret: string | null;
  readonly databaseUrl: string | null;
  readonly databaseConnections: number;
  readonly logLevel: Settings['LOG_LEVEL'];
  readonly requestsPerMinute: number;
  readonly metricsToken: string | null;
  readonly mail: { readonly smtpUrl: string | null; readonly from: string };
  readonly speech: {
    readonly transcriptionUrl: string | null;
    readonly transcriptionKey: string | null;
    readonly transcriptionModel: string;
    readonly transcriptionLanguage: string;
  };
  readonly recording: { readonly maxBytes: number };
}

/** Reads the environment once. Throws a `StartupProblem` that names each wrong setting, never its value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Settings.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new StartupProblem(`Settings are wrong. ${problems.join('; ')}. See docs/configuration.md.`);
  }
  const s = parsed.data;
  return {
    port: s.PORT,
    host: s.HOST,
    publicUrl: s.PUBLIC_URL === null ? null : new URL(s.PUBLIC_URL).origin,
    trustProxy: s.TRUST_PROXY,
    dataDir: path.resolve(s.GREENROOM_DATA),
    secret: s.GREENROOM_SECRET,
    databaseUrl: s.DATABASE_URL,
    databaseConnections: s.DATABASE_CONNECTIONS,
    logLevel: s.LOG_LEVEL,
    requestsPerMinute: s.REQUESTS_PER_MINUTE,
    metricsToken: s.METRICS_TOKEN,
    mail: { smtpUrl: s.SMTP_URL, from: s.MAIL_FROM },
    speech: {
      transcriptionUrl: s.SPEECH_TRANSCRIPTION_URL?.replace(/\/$/, '') ?? null,
      transcriptionKey: s.SPEECH_TRANSCRIPTION_KEY,
      transcriptionModel: s.SPEECH_TRANSCRIPTION_MODEL,
      transcriptionLanguage: s.SPEECH_TRANSCRIPTION_LANGUAGE,
    },
    recording: { maxBytes: s.RECORDING_MAX_BYTES },
  };
}
