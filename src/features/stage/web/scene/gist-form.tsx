import { useEffect, useRef, useState } from 'react';
import { Button, TextArea } from '../../../../ui/index.ts';
import type { Conductor } from '../conduct/conductor.ts';

/** After a spoken answer whose words nobody wrote down. */
export function GistForm({ conductor }: { readonly conductor: Conductor }) {
  const [text, setText] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  return (
    <form
      ref={form}
      className="answer typed"
      onSubmit={(event) => {
        event.preventDefault();
        conductor.gist(text);
      }}
    >
      <TextArea
        label="The gist of what you said"
        rows={4}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        hint="Nothing here turns speech into words. With the gist, follow-ups and the review can use what you said; without it they read “not measured”."
      />
      <div className="row wrap">
        <Button type="submit" variant="primary" disabled={text.trim() === ''}>
          Go on with this
        </Button>
        <Button onClick={() => conductor.gist(null)}>Go on without</Button>
        <Button variant="quiet" onClick={() => conductor.gist(null, true)}>
          Don’t ask again
        </Button>
      </div>
    </form>
  );
}
