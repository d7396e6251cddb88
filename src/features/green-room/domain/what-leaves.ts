export interface LedgerInput {
  readonly camera: boolean;
  readonly microphone: boolean;
  readonly record: boolean;
  readonly analyse: boolean;
  /** Where the sound of answers goes to become words; null when it does not. */
  readonly transcribeTo: string | null;
}

/** What leaves the device under these choices, as one phrase and item by item. */
export function whatLeaves(input: LedgerInput): {
  readonly summary: string;
  readonly rows: readonly (readonly [what: string, where: string])[];
} {
  const { camera, microphone, record, analyse, transcribeTo } = input;
  const recorded = record && (camera || microphone);
  const parts = [
    'your words',
    ...(recorded ? [camera && microphone ? 'picture and sound' : camera ? 'picture' : 'sound'] : []),
    ...(!recorded && transcribeTo ? ['sound of answers'] : []),
  ];
  const media = (on: boolean, extra: string | null) =>
    !on
      ? 'Off'
      : recorded
        ? `Recorded on this server${extra ? `, and ${extra}` : ''}`
        : (extra ?? 'Stays on this device');
  return {
    summary: parts.join(', '),
    rows: [
      ['Words and choices', 'Kept on this server'],
      ['Picture', media(camera, null)],
      ['Sound', media(microphone, transcribeTo ? `sent to ${transcribeTo} to become words` : null)],
      ['Voice activity', analyse && microphone ? 'Times alone, kept on this server' : 'Not measured'],
    ],
  };
}
