import { createTransport } from 'nodemailer';
import type { Config } from '../../../platform/config/config.ts';
import { type Finding, good, hint, problem, reasonOf } from './finding.ts';

const patienceMs = 5000;
const loopback = /^(127\.|::1$|localhost$)/;

export async function mail({ mail: { smtpUrl }, dataDir }: Config): Promise<Finding> {
  if (smtpUrl === null) {
    return hint(
      'mail',
      `not sent: written to ${dataDir}/outbox`,
      'Set SMTP_URL, so that a lost password can be reset by mail.',
    );
  }
  const { host } = new URL(smtpUrl);
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
  } as object);
  try {
    await transport.verify();
    return good('mail', `${host} accepts us`);
  } catch (error) {
    return problem(
      'mail',
      `${host} does not: ${reasonOf(error)}`,
      'Check host, port, user and password in SMTP_URL.',
    );
  } finally {
    transport.close();
  }
}

export async function speech({ speech: settings }: Config): Promise<Finding> {
  const url = settings.transcriptionUrl;
  if (url === null) {
    return hint(
      'speech',
      'no service: people type the gist of what they said',
      'Set SPEECH_TRANSCRIPTION_URL to get transcripts.',
    );
  }
  const { host } = new URL(url);
  const headers = settings.transcriptionKey
    ? { authorization: `Bearer ${settings.transcriptionKey}` }
    : undefined;
  try {
    const reply = await fetch(`${url}/models`, { headers, signal: AbortSignal.timeout(patienceMs) });
    await reply.body?.cancel();
    if (reply.status === 401 || reply.status === 403) {
      return problem(
        'speech',
        `${host} refuses our key (${reply.status})`,
        'Check SPEECH_TRANSCRIPTION_KEY.',
      );
    }
    if (reply.status >= 500)
      return problem('speech', `${host} answers ${reply.status}`, 'Look into the log of that service.');
    return good('speech', `${host} answers; whether it transcribes is not measured here`);
  } catch (error) {
    const why = reasonOf((error as { cause?: unknown }).cause ?? error);
    return problem(
      'speech',
      `${host} does not answer: ${why}`,
      'See that it runs, and that SPEECH_TRANSCRIPTION_URL is right.',
    );
  }
}

/** Browsers give camera and microphone to secure pages only: HTTPS, or this machine itself. */
export function address({ publicUrl, host, trustProxy, port }: Config): Finding {
  const what = 'address';
  const isLocal = loopback.test(host);
  if (publicUrl === null) {
    if (isLocal) return good(what, `http://localhost:${port}, from this machine only`);
    return problem(
      what,
      `listens on ${host} without PUBLIC_URL`,
      'Put HTTPS in front and set PUBLIC_URL: without it other machines are refused and get no camera or microphone.',
    );
  }
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'http:' && !loopback.test(hostname)) {
    return problem(
      what,
      `${publicUrl} is not HTTPS`,
      'Browsers give camera and microphone to HTTPS pages only: put HTTPS in front.',
    );
  }
  if (protocol === 'https:' && trustProxy === 0) {
    return hint(
      what,
      `${publicUrl}, no proxy trusted`,
      'Set TRUST_PROXY=1 when one proxy stands in front: else all people share one rate limit.',
    );
  }
  return good(what, publicUrl);
}

export function backups(): Finding {
  return hint(
    'backups',
    'age not measured: Greenroom does not know where they are kept',
    'npm run -s greenroom -- backup <file> makes one.',
  );
}
