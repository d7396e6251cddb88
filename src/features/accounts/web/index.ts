export { GuestNote } from './guest-note.tsx';
export { ensurePerson } from './me.ts';
