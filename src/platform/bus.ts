import type { Message } from '../kernel/message.ts';

type Handler = (payload: never) => Promise<void> | void;

/** Reactions inside this process. `publish` resolves when every reaction has; the first failure is thrown. */
export interface Bus {
  on<Payload>(message: Message<string, Payload>, handler: (payload: Payload) => Promise<void> | void): void;
  publish<Payload>(message: Message<string, Payload>, payload: Payload): Promise<void>;
}

export function createBus(): Bus {
  const handlers = new Map<string, Handler[]>();
  return {
    on(message, handler) {
      handlers.set(message.name, [...(handlers.get(message.name) ?? []), handler as Handler]);
    },
    async publish(message, payload) {
      for (const handler of handlers.get(message.name) ?? []) await handler(payload as never);
    },
  };
}
