import { startTurnTaking, type TurnInput, type TurnState, turnTaking } from '../../../speech/domain/index.ts';

interface TurnKeeperParts {
  readonly pace: Parameters<typeof startTurnTaking>[0];
  /** Milliseconds on the tape. */
  readonly now: () => number;
  readonly onHandOver: (why: 'done' | 'silence' | 'time') => void;
  readonly onGiveBack: () => void;
}

/** Runs the turn-taking rules against the clock. */
export class TurnKeeper {
  readonly #parts: TurnKeeperParts;
  #state: TurnState;
  #tick: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: TurnKeeperParts) {
    this.#parts = parts;
    this.#state = startTurnTaking(parts.pace);
  }

  open(timeEndsAt: number | null): void {
    this.#take({ kind: 'turn-started', at: this.#parts.now(), timeEndsAt });
  }

  tell(kind: 'hold' | 'go-on' | 'done'): void {
    this.#take({ kind, at: this.#parts.now() });
  }

  /** A voice began or ended at `at`. */
  voice(kind: 'voice-started' | 'voice-ended', at: number): void {
    this.#take({ kind, at });
  }

  stop(): void {
    clearTimeout(this.#tick);
  }

  #take(input: TurnInput): void {
    const { state, decision } = turnTaking(this.#state, input);
    this.#state = state;
    clearTimeout(this.#tick);
    if (decision.kind === 'hand-over') this.#parts.onHandOver(decision.why);
    else if (decision.kind === 'give-back') this.#parts.onGiveBack();
    else if (decision.tickAt !== null) {
      const ms = Math.max(10, decision.tickAt - this.#parts.now());
      this.#tick = setTimeout(() => this.#take({ kind: 'tick', at: this.#parts.now() }), ms);
    }
  }
}
