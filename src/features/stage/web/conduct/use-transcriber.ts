import { useEffect, useState } from 'react';
import { serverTranscriber, speechCapabilities, type Transcriber } from '../../../speech/web/index.ts';

/** The engine that was agreed to; undefined while it is looked up, null when there is none. */
export function useTranscriber(agreed: boolean): Transcriber | null | undefined {
  const [transcriber, setTranscriber] = useState<Transcriber | null | undefined>(agreed ? undefined : null);
  useEffect(() => {
    if (!agreed) return;
    const abort = new AbortController();
    speechCapabilities.queryFn({ signal: abort.signal }).then(
      (capabilities) => setTranscriber(serverTranscriber(capabilities)),
      () => !abort.signal.aborted && setTranscriber(null),
    );
    return () => abort.abort();
  }, [agreed]);
  return transcriber;
}
