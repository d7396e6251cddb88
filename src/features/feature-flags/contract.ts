import { z } from 'zod';
import { defineRefusals } from '../../kernel/refusal.ts';

export const flagRefusals = defineRefusals('feature-flags', {
  notFound: [404, 'There is no such flag.'],
});

export interface KnownFlag {
  readonly key: string;
  readonly description: string;
  /** Stands until an operator changes the flag. */
  readonly enabled: boolean;
}

/** Every flag there is. Whoever asks for one passes the same default as its fallback. */
export const knownFlags = [
  {
    key: 'accounts.sign-up',
    description: 'New people may make an account. Guests may practise in any case.',
    enabled: true,
  },
  {
    key: 'recording.on-server',
    description:
      'Recordings may be kept on this server, when people choose so. Without it, recording is not offered.',
    enabled: true,
  },
] as const satisfies readonly KnownFlag[];

/** What is on for whoever asks. */
export const MyFlags = z.object({ flags: z.record(z.string(), z.boolean()) }).meta({ id: 'MyFlags' });
export type MyFlags = z.infer<typeof MyFlags>;

export const FlagParams = z.object({ key: z.string().max(60) });

export const FlagChange = z
  .strictObject({
    /** Off is off for everybody. */
    enabled: z.boolean(),
    /** The share of people it is on for, by a fixed draw per person; 1 is everybody. */
    share: z.number().min(0).max(1),
    /** Person ids or e-mails it is on for whatever the share. */
    people: z.array(z.string().trim().min(1).max(254)).max(200),
  })
  .meta({ id: 'FlagChange' });
export type FlagChange = z.infer<typeof FlagChange>;

export const Flag = FlagChange.extend({
  key: z.string(),
  description: z.string(),
  /** Null when nobody has changed it. */
  updatedAt: z.iso.datetime().nullable(),
  /** E-mail of who changed it last. */
  updatedBy: z.string().nullable(),
}).meta({ id: 'Flag' });
export type Flag = z.infer<typeof Flag>;

export const FlagList = z.object({ flags: z.array(Flag) }).meta({ id: 'FlagList' });
export type FlagList = z.infer<typeof FlagList>;
