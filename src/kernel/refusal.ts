/** An expected "no": a code `room/what`, the HTTP status that stands for it, and a sentence for the person. */
export interface Refusal {
  readonly code: `${string}/${string}`;
  readonly status: number;
  readonly message: string;
}

export class Refused extends Error {
  readonly refusal: Refusal;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(refusal: Refusal, details?: Readonly<Record<string, unknown>>) {
    super(refusal.message);
    this.name = 'Refused';
    this.refusal = refusal;
    this.details = details;
  }
}

/** Turns `{ notFound: [404, 'No such interview.'] }` of room `interviews` into `interviews/not-found`. */
export function defineRefusals<const Spec extends Record<string, readonly [status: number, message: string]>>(
  room: string,
  spec: Spec,
): { readonly [K in keyof Spec]: Refusal } {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.fromEntries(
    Object.entries(spec).map(([name, [status, message]]) => [
      name,
      { code: `${room}/${kebab(name)}`, status, message },
    ]),
  ) as { readonly [K in keyof Spec]: Refusal };
}
