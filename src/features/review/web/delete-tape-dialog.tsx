import './questions.css';
import { Button, Dialog } from '../../../ui/index.ts';

interface DeleteTapeDialogProps {
  readonly open: boolean;
  /** Such as "the tape of 18 November". */
  readonly what: string;
  readonly recorded: boolean;
  readonly busy?: boolean;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

/** Asks before a tape goes, and says what goes with it. */
export function DeleteTapeDialog({
  open,
  what,
  recorded,
  busy = false,
  onClose,
  onDelete,
}: DeleteTapeDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Delete ${what}?`}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button variant="danger" busy={busy} onClick={onDelete}>
            Delete
          </Button>
        </>
      }
    >
      <div className="delete-tape">
        <p>This really deletes, from this server and from this browser:</p>
        <ul className="bullets">
          <li>the questions, your answers and everything else on the tape;</li>
          <li>{recorded ? 'the recording, with its pictures;' : 'any recording of it;'}</li>
          <li>its review, which is made from the tape.</li>
        </ul>
        <p className="muted small">A backup that the operator made before today may still hold it.</p>
      </div>
    </Dialog>
  );
}
