import { Lock } from 'lucide-react';
import type { Schemas } from '../../../../ui/api/client.ts';
import { type LedgerInput, whatLeaves } from '../../domain/what-leaves.ts';
import type { CaptureChoice } from '../devices/capture-choice.ts';

interface LedgerProps {
  readonly choice: CaptureChoice;
  readonly hasCamera: boolean;
  readonly hasMicrophone: boolean;
  readonly speech: Schemas['SpeechCapabilities'] | null;
}

export function Ledger({ choice, hasCamera, hasMicrophone, speech }: LedgerProps) {
  const input: LedgerInput = {
    camera: hasCamera,
    microphone: hasMicrophone,
    record: choice.record,
    analyse: choice.analyse,
    transcribeTo:
      choice.transcribe && hasMicrophone ? (speech?.transcription.leavesServerTo ?? 'this server') : null,
  };
  const { summary, rows } = whatLeaves(input);
  return (
    <details className="ledger">
      <summary>
        <Lock className="icon-s" aria-hidden="true" />
        <span>
          What leaves this device: <b>{summary}</b>
        </span>
        <span className="more">See each item</span>
      </summary>
      <table>
        <tbody>
          {rows.map(([what, where]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{where}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
