export { GuestNote } from './guest-note.tsx';
export { ensurePerson, meQuery, type PersonData, useMe, useSignOut } from './me.ts';
