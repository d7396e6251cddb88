import { Check as CheckMark, Minus, TriangleAlert } from 'lucide-react';
import { type Check, checkLight, checkRoom, checkVoice } from '../../domain/checks.ts';
import type { Device } from '../devices/use-device.ts';
import type { Hearing } from './use-hearing.ts';
import { useLight } from './use-light.ts';

interface ComeAcrossProps {
  readonly camera: Device;
  readonly hearing: Hearing;
}

const words = { good: 'Good', adjust: 'Adjust' } as const;

export function HowYouComeAcross({ camera, hearing }: ComeAcrossProps) {
  const light = useLight(camera.status === 'on' ? camera.stream : null);
  const { speechDb, quietDb, clipped, problem } = hearing.heard;
  const checks: Check[] = [
    checkLight(light),
    problem ? { name: 'Voice', verdict: null, found: problem, fix: null } : checkVoice(speechDb, clipped),
    checkRoom(quietDb),
  ];
  return (
    <section className="part looks">
      <h2>How you come across</h2>
      <ul className="checklist">
        {checks.map(({ name, verdict, found, fix }) => (
          <li key={name} className={verdict ?? 'unknown'}>
            {verdict === 'good' ? (
              <CheckMark className="icon-s" aria-hidden="true" />
            ) : verdict === 'adjust' ? (
              <TriangleAlert className="icon-s" aria-hidden="true" />
            ) : (
              <Minus className="icon-s" aria-hidden="true" />
            )}
            <b>{name}</b>
            <span>
              {found}
              {fix && <span className="fix"> {fix}</span>}
            </span>
            <span className="verdict">{verdict ? words[verdict] : 'Not measured'}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
