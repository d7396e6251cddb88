import { Link } from 'react-router';
import { useMe, useTapeCount, yourTapes } from './me.ts';

/** For the navigation: tells a guest what signing up keeps; nothing for anybody else. */
export function GuestNote() {
  const { data: person } = useMe();
  const count = useTapeCount(person?.isGuest ?? false);
  if (!person?.isGuest) return null;
  return (
    <>
      <b>You are a guest</b>
      This browser alone opens {yourTapes(count)}. <Link to="/sign-up">Sign up</Link> to open{' '}
      {count === 1 ? 'it' : 'them'} anywhere.
    </>
  );
}
