import { useEffect, useState } from 'react';
import type { useRecordings } from '../../../recording/web/index.ts';
import type { Report } from '../../../review/contract.ts';

interface RecordingNoticeProps {
  readonly report: Report;
  readonly recordings: ReturnType<typeof useRecordings>;
}

const lookEveryMs = 3000;
const looks = 40;

/** Says why a recording that the tape tells of is not there, and looks again for two minutes. */
export function RecordingNotice({ report, recordings }: RecordingNoticeProps) {
  const { data, isError, refetch } = recordings;
  const [left, setLeft] = useState(looks);
  const missing = data !== undefined && report.recordings.length > data.length;
  useEffect(() => {
    if (!missing || left === 0) return;
    const timer = setTimeout(() => {
      setLeft(left - 1);
      void refetch();
    }, lookEveryMs);
    return () => clearTimeout(timer);
  }, [missing, left, refetch]);
  if (!missing && !isError) return null;
  return (
    <p className="small problem" role="status">
      {isError && 'The recording cannot be looked up right now. The words and the lanes are all here.'}
      {!isError && left > 0 && 'A recording of this tape is on its way to the server.'}
      {!isError &&
        left === 0 &&
        'A recording of this tape is not on the server. It may still be on the device that made it: open Greenroom there.'}
    </p>
  );
}
