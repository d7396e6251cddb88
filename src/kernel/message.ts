/** Something one room announces and others may react to; declared in the leader's contract. */
export interface Message<Name extends string = string, Payload = unknown> {
  readonly name: Name;
  /** Only carries the type. */
  readonly payload?: Payload;
}

/** `defineMessage<{ interviewId: string }>()('interviews.deleted')` */
export function defineMessage<Payload>() {
  return <const Name extends string>(name: Name): Message<Name, Payload> => ({ name });
}
