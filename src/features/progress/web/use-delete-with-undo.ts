import { useEffect, useRef, useState } from 'react';
import { toast } from '../../../ui/index.ts';
import { useDeleteInterview } from '../../interviews/web/index.ts';
import { forgetLocalRecordings } from '../../recording/web/index.ts';

const undoForMs = 10_000;

export interface DeleteWithUndo {
  readonly pending: ReadonlySet<string>;
  start(id: string): void;
  undo(id: string): void;
}

/** Deletes ten seconds after it was asked for, or at once when the page is left; until then it can be undone. */
export function useDeleteWithUndo(): DeleteWithUndo {
  const remove = useDeleteInterview();
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const run = useRef((_id: string) => {});
  const drop = (id: string) => {
    clearTimeout(timers.current.get(id));
    timers.current.delete(id);
  };
  const show = (id: string, isPending: boolean) =>
    setPending((before) => {
      const after = new Set(before);
      if (isPending) after.add(id);
      else after.delete(id);
      return after;
    });
  run.current = (id) => {
    drop(id);
    remove.mutate(id, {
      onSuccess: () => forgetLocalRecordings(id),
      onError: (error) => {
        show(id, false);
        toast(`It is not deleted. ${error.message}`, 'bad');
      },
    });
  };
  useEffect(() => {
    const waiting = timers.current;
    const leave = () => {
      for (const id of waiting.keys())
        void fetch(`/api/v1/interviews/${id}`, { method: 'DELETE', keepalive: true });
      waiting.clear();
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      for (const id of [...waiting.keys()]) run.current(id);
    };
  }, []);
  return {
    pending,
    start(id) {
      show(id, true);
      timers.current.set(
        id,
        setTimeout(() => run.current(id), undoForMs),
      );
    },
    undo(id) {
      drop(id);
      show(id, false);
    },
  };
}
