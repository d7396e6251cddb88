import { z } from 'zod';
import { defineMessage } from '../../kernel/message.ts';
import { defineRefusals } from '../../kernel/refusal.ts';

export const accountRefusals = defineRefusals('accounts', {
  signInNeeded: [401, 'You are not signed in.'],
  wrongCredentials: [401, 'This e-mail and password do not belong together.'],
  wrongPassword: [403, 'This is not your password.'],
  emailTaken: [409, 'There is already an account with this e-mail. Sign in instead.'],
  signUpClosed: [403, 'New accounts are not open on this server. Ask whoever runs it.'],
  resetLinkSpent: [410, 'This link has been used or is too old. Ask for a new one.'],
  notForGuests: [403, 'This needs an account. Sign up first; what you made as a guest is kept.'],
  sessionNotFound: [404, 'There is no such session, or it is not yours.'],
  notFound: [404, 'Not found.'],
  noSuchAccount: [404, 'There is no account with this e-mail.'],
  importUnreadable: [422, 'This is not an export of Greenroom, or it was changed. See `details`.'],
});

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;
/** The largest export that can be imported again. */
export const IMPORT_MAX_BYTES = 32 * 1024 * 1024;

const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('This is not an e-mail address.'));
const NewPassword = z
  .string()
  .min(PASSWORD_MIN, `At least ${PASSWORD_MIN} characters.`)
  .max(PASSWORD_MAX, `At most ${PASSWORD_MAX} characters.`);
const KnownPassword = z.string().min(1, 'Type your password.').max(PASSWORD_MAX);
const Name = z.string().trim().min(1, 'Type a name.').max(80, 'At most 80 characters.');

/** Whoever asks. A guest is a person with a row of their own and no e-mail. */
export const Person = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    isGuest: z.boolean(),
    isOperator: z.boolean(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;

/** `person` is null for somebody who has not started anything yet. */
export const Me = z.object({ person: Person.nullable() }).meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const SignUp = z.object({ name: Name, email: Email, password: NewPassword }).meta({ id: 'SignUp' });
export const SignIn = z.object({ email: Email, password: KnownPassword }).meta({ id: 'SignIn' });
export const AskReset = z.object({ email: Email }).meta({ id: 'AskReset' });
export const ResetPassword = z
  .object({ token: z.string().min(1).max(200), newPassword: NewPassword })
  .meta({ id: 'ResetPassword' });
export const ChangeName = z.object({ name: Name }).meta({ id: 'ChangeName' });
export const ChangeEmail = z.object({ email: Email, password: KnownPassword }).meta({ id: 'ChangeEmail' });
export const ChangePassword = z
  .object({ currentPassword: KnownPassword, newPassword: NewPassword })
  .meta({ id: 'ChangePassword' });
/** A guest has no password; for everybody else it is required. */
export const DeleteAccount = z
  .object({ confirm: z.literal('delete'), password: KnownPassword.optional() })
  .meta({ id: 'DeleteAccount' });

/** `complete` is false when a room could not follow at once; it will within minutes. */
export const AccountDeletion = z.object({ complete: z.boolean() }).meta({ id: 'AccountDeletion' });

export const AccountSession = z
  .object({
    id: z.string(),
    /** Such as `Firefox on Windows`; null when the browser did not say. */
    device: z.string().nullable(),
    createdAt: z.iso.datetime(),
    /** To within five minutes. */
    lastSeenAt: z.iso.datetime(),
    isThisOne: z.boolean(),
  })
  .meta({ id: 'AccountSession' });
export type AccountSession = z.infer<typeof AccountSession>;

export const AccountSessions = z
  .object({ sessions: z.array(AccountSession) })
  .meta({ id: 'AccountSessions' });

export const EXPORT_FORMAT = 'greenroom-export';
export const EXPORT_VERSION = 1;

/** A person's export; each room reads its own section. */
export const PersonExport = z
  .object({
    format: z.literal(EXPORT_FORMAT),
    version: z.literal(EXPORT_VERSION),
    sections: z.record(z.string().max(60), z.unknown()),
  })
  .meta({ id: 'PersonExport' });
export type PersonExport = z.infer<typeof PersonExport>;

export const ImportReport = z
  .object({
    imported: z.array(z.object({ section: z.string(), count: z.int() })),
    /** Sections that stay what they were, such as the account itself. */
    notImported: z.array(z.string()),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof ImportReport>;

/**
 * A guest signed up, or signed in to an account they had: every room moves its rows from one to the other. May
 * be published more than once.
 */
export const GuestLinked = defineMessage<{ fromPersonId: string; toPersonId: string }>()(
  'accounts.guest-linked',
);
/** Every room deletes what it has of this person. May be published more than once. */
export const AccountDeleted = defineMessage<{ personId: string }>()('accounts.account-deleted');
