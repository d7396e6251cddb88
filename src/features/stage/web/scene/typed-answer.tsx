import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { TextArea } from '../../../../ui/index.ts';
import type { Conductor } from '../conduct/conductor.ts';

function draftOf(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keepDraft(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // A full or forbidden storage costs only the draft of this answer.
  }
}

/** The dock's Send button submits the form of this id. */
export const typedAnswerId = 'typed-answer';

/** A typed answer; the draft survives a reload. */
export function TypedAnswer({
  conductor,
  draftKey,
}: {
  readonly conductor: Conductor;
  readonly draftKey: string;
}) {
  const [text, setText] = useState(() => draftOf(draftKey));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const words = text.trim() === '' ? 0 : text.trim().split(/\s+/).length;

  function send() {
    if (words === 0) return;
    conductor.submitTyped(text);
    keepDraft(draftKey, null);
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  };
  return (
    <form
      id={typedAnswerId}
      ref={form}
      className="answer typed"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextArea
        label="Your answer"
        rows={6}
        maxLength={20_000}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          keepDraft(draftKey, event.target.value);
        }}
        onKeyDown={press}
        hint={
          <>
            <span className="num">{words}</span> {words === 1 ? 'word' : 'words'}. Ctrl or ⌘ with Enter sends
            it.
          </>
        }
      />
    </form>
  );
}
