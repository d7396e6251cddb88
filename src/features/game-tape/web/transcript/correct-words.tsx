import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { Button, TextArea } from '../../../../ui/index.ts';
import type { TurnReport } from '../../../review/contract.ts';

interface CorrectWordsProps {
  readonly turn: TurnReport;
  readonly busy: boolean;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** The words of one answer as a text to edit. Ctrl or Cmd with Enter saves, Escape leaves them as they are. */
export function CorrectWords({ turn, busy, onSave, onCancel }: CorrectWordsProps) {
  const [text, setText] = useState(turn.text ?? '');
  const unchanged = text.trim() === '' || text === turn.text;
  function save(event?: FormEvent) {
    event?.preventDefault();
    if (!unchanged && !busy) onSave(text);
  }
  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
  }
  return (
    <form className="correct-words" onSubmit={save}>
      <TextArea
        label={turn.text === null ? 'The gist of what you said' : 'What you really said'}
        hint="The review is made again from these words. What was heard stays on the tape."
        rows={Math.min(14, Math.max(4, Math.ceil(text.length / 60)))}
        value={text}
        maxLength={20_000}
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <div className="row">
        <Button type="submit" busy={busy} disabled={unchanged}>
          Save the words
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
