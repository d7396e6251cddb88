import type { Platform } from '../../../platform/platform.ts';

/** Does not wait: how long a letter takes would tell whether there is such an account. */
export function sendResetLetter(
  platform: Platform,
  person: { readonly email: string; readonly name: string },
  token: string,
): void {
  const link = `${platform.origin()}/reset-password?token=${encodeURIComponent(token)}`;
  send(platform, person.email, 'Choose a new Greenroom password', [
    `Hello ${person.name},`,
    'somebody, hopefully you, asked for a new password for your Greenroom account. Choose one here:',
    link,
    'The link works once, for 30 minutes. If it was not you, do nothing: your password stays as it is.',
  ]);
}

/** Goes to the old address, so that nobody loses an account without a word. */
export function sendEmailChangedLetter(
  platform: Platform,
  person: { readonly email: string; readonly name: string },
  newEmail: string,
): void {
  send(platform, person.email, 'Your Greenroom e-mail was changed', [
    `Hello ${person.name},`,
    `your Greenroom account now signs in with ${newEmail} instead of this address.`,
    'If it was not you, ask whoever runs your Greenroom for help at once.',
  ]);
}

function send(platform: Platform, to: string, subject: string, paragraphs: readonly string[]): void {
  platform.mail
    .send({ to, subject, text: `${paragraphs.join('\n\n')}\n` })
    .catch((error: unknown) => platform.log.error({ err: error, room: 'accounts' }, 'a letter was not sent'));
}
