import {
  AnswerEnded,
  AnswerStarted,
  AnswerWords,
  ControlUsed,
  InterviewEnded,
  InterviewerFinished,
  InterviewerMoved,
  InterviewResumed,
  InterviewStarted,
  VoiceHeard,
} from '../../../../kernel/interview-events.ts';
import { planDurationMs } from '../../../../kernel/interview-plan.ts';
import type { MadeMove, Turn } from '../../../../kernel/interview-state.ts';
import type { Interviewer } from '../../../interviewer/domain/index.ts';
import type { TapeClient } from '../../../interviews/web/index.ts';
import type {
  AnswerAudio,
  SpeakHandlers,
  Speaking,
  Transcriber,
  VoiceActivity,
  VoiceEdge,
} from '../../../speech/web/index.ts';
import { stagePhase } from '../../domain/stage-phase.ts';
import { findWords } from './find-words.ts';
import { TurnKeeper } from './turn-keeper.ts';

/** What the stage shows beyond the tape. */
export interface StageNow {
  readonly doing: 'waiting' | 'speaking' | 'listening' | 'thinking' | 'gist' | 'over';
  /** The person types this answer. */
  readonly typing: boolean;
  readonly notice: string | null;
}

export interface ConductorParts {
  readonly client: TapeClient;
  readonly interviewer: Interviewer;
  /** Says a text, or shows it for as long as reading takes. */
  readonly say: (text: string, handlers: SpeakHandlers) => Speaking;
  /** null when the person types, or the microphone failed. */
  readonly ears: () => VoiceActivity | null;
  readonly transcriber: Transcriber | null;
  /** Pauses heard in the warm-up, in ms. */
  readonly pausesMs: readonly number[];
  readonly capture: { readonly camera: boolean; readonly microphone: boolean; readonly recording: boolean };
  readonly onChange: (now: StageNow) => void;
}

/** Runs an interview: says the moves, opens and closes turns, asks the interviewer what comes next. */
export class Conductor {
  readonly #parts: ConductorParts;
  #now: StageNow = { doing: 'waiting', typing: false, notice: null };
  #utterance: Speaking | null = null;
  readonly #keeper: TurnKeeper;
  #voiceFrom: number | null = null;
  #decision = 0;
  #audio: AnswerAudio | null = null;
  #abort = new AbortController();
  #gistDeclined = false;

  constructor(parts: ConductorParts) {
    this.#parts = parts;
    const plan = parts.client.view().state.plan;
    this.#keeper = new TurnKeeper({
      pace: {
        pausesMs: parts.pausesMs,
        patience: plan?.persona.traits.patience ?? 0.5,
        extraTime: plan?.access.extraTime ?? false,
      },
      now: parts.client.now,
      onHandOver: (why) => this.#endTurn(why),
      onGiveBack: () => this.#giveBack(),
    });
    const textOnly = plan?.access.textOnly ?? false;
    this.#now = { ...this.#now, typing: textOnly || !parts.capture.microphone };
  }

  get now(): StageNow {
    return this.#now;
  }

  get interviewId(): string {
    return this.#parts.client.interviewId;
  }

  tapeNow(): number {
    return this.#parts.client.now();
  }

  /** Steps on stage, or comes back to it. */
  start(): void {
    const { client, capture } = this.#parts;
    const { startedEpochMs, awayMs, lastAt } = client.view().state;
    if (startedEpochMs === null) {
      client.append(InterviewStarted, 'candidate', { epochMs: Date.now(), ...capture });
    } else if (!client.view().state.ended) {
      const away = Math.max(0, Date.now() - (startedEpochMs + awayMs + lastAt));
      client.append(InterviewResumed, 'candidate', { epochMs: Date.now(), awayMs: away });
    }
    this.#proceed();
  }

  stop(): void {
    this.#utterance?.cancel();
    this.#keeper.stop();
    this.#abort.abort();
    this.#decision++;
  }

  #set(part: Partial<StageNow>): void {
    this.#now = { ...this.#now, ...part };
    this.#parts.onChange(this.#now);
  }

  #proceed(): void {
    const phase = stagePhase(this.#parts.client.view().state);
    switch (phase.kind) {
      case 'over':
        this.#set({ doing: 'over' });
        return;
      case 'closing':
        this.#finish('completed');
        return;
      case 'speaking':
        this.#say(phase.made);
        return;
      case 'answering':
        this.#listen(phase.made, phase.turn);
        return;
      case 'deciding':
        this.#decide(phase.turn).catch((error: unknown) => {
          if (!this.#abort.signal.aborted) throw error;
        });
        return;
    }
  }

  #say(made: MadeMove): void {
    const { client, say } = this.#parts;
    this.#set({ doing: 'speaking' });
    this.#utterance = say([made.move.lead, made.move.text].filter(Boolean).join(' '), {
      onEnd: ({ how, cut }) => {
        this.#utterance = null;
        client.append(InterviewerFinished, 'interviewer', { moveSeq: made.seq, how, cut });
        if (!cut) this.#proceed();
      },
    });
  }

  #listen(made: MadeMove, open: Turn | null): void {
    const { client } = this.#parts;
    const { plan, turns } = client.view().state;
    if (!open) {
      client.append(AnswerStarted, 'candidate', {
        turn: (turns.at(-1)?.turn ?? 0) + 1,
        questionId: made.move.questionId,
        moveSeq: made.seq,
        how: this.#now.typing ? 'typing' : 'voice',
      });
    }
    this.#parts.ears()?.beginAnswer();
    this.#set({ doing: 'listening' });
    this.#keeper.open(plan ? Math.max(client.now(), planDurationMs(plan)) : null);
    if (this.#now.typing || client.view().state.muted) this.#keeper.tell('hold');
  }

  /** No voice is found any more: Done passes the turn, and pauses are not measured from here on. */
  earsFailed(why: string): void {
    this.#set({
      notice: `Pauses are not measured from here on (${why}). Press Done when you have answered.`,
    });
  }

  dismissNotice(): void {
    this.#set({ notice: null });
  }

  /** The ears' reports, on the tape's clock. */
  heard(edge: VoiceEdge): void {
    const at = Math.max(0, Math.round(edge.atMs));
    if (edge.kind === 'started') this.#voiceFrom = at;
    else this.#noteVoice(at);
    if (this.#now.doing === 'speaking' || this.#now.typing) return;
    this.#keeper.voice(edge.kind === 'started' ? 'voice-started' : 'voice-ended', at);
  }

  /** Puts the stretch of voice that ends now on the tape, as far as it lies within an answer. */
  #noteVoice(end: number): void {
    const { client } = this.#parts;
    const open = client.view().state.turns.find((turn) => turn.endedAt === null);
    const from = this.#voiceFrom;
    this.#voiceFrom = null;
    if (from === null || !open || this.#now.doing !== 'listening') return;
    const start = Math.max(from, open.startedAt);
    if (end > start) client.append(VoiceHeard, 'candidate', { turn: open.turn, start, end });
  }

  #endTurn(why: 'done' | 'silence' | 'time' | 'skipped' | 'ended'): void {
    const { client } = this.#parts;
    const open = client.view().state.turns.find((turn) => turn.endedAt === null);
    if (!open) return;
    this.#noteVoice(client.now());
    client.append(AnswerEnded, 'candidate', { turn: open.turn, why });
    this.#audio = this.#parts.ears()?.endAnswer() ?? null;
    if (why !== 'ended') this.#proceed();
  }

  /** Silence was taken for the end too early: the person has the floor again. */
  #giveBack(): void {
    this.#decision++;
    this.#utterance?.cancel();
    const { client } = this.#parts;
    const last = client.view().state.turns.at(-1);
    const made = client.view().state.moves.find((m) => m.seq === last?.moveSeq);
    if (made) this.#listen(made, null);
  }

  async #decide(turn: Turn | null): Promise<void> {
    const mine = ++this.#decision;
    this.#set({ doing: 'thinking' });
    if (turn && turn.answer === null && turn.why !== 'skipped') {
      const { client, transcriber } = this.#parts;
      const audio = this.#audio;
      this.#audio = null;
      const words = await findWords(client, turn.turn, audio, transcriber, this.#abort.signal);
      if (mine !== this.#decision) return;
      if (words.kind === 'unknown') {
        if (words.why) this.#set({ notice: words.why });
        if (!this.#gistDeclined && turn.how === 'voice') {
          this.#set({ doing: 'gist' });
          return;
        }
      }
    }
    this.#makeMove();
  }

  #makeMove(): void {
    const { client, interviewer } = this.#parts;
    const move = interviewer.next(client.view().tape);
    if (move === null) {
      this.#finish('completed');
      return;
    }
    client.append(InterviewerMoved, 'interviewer', { move });
    this.#proceed();
  }

  /** The gist of a spoken answer; null when the person would rather go on without. */
  gist(text: string | null, neverAgain = false): void {
    const turn = this.#parts.client.view().state.turns.at(-1);
    if (this.#now.doing !== 'gist' || !turn) return;
    if (text !== null && text.trim() !== '') {
      this.#parts.client.append(AnswerWords, 'candidate', {
        turn: turn.turn,
        source: 'gist',
        text: text.trim(),
        words: null,
        engine: null,
      });
    }
    this.#gistDeclined ||= neverAgain;
    this.#set({ doing: 'thinking', notice: null });
    this.#makeMove();
  }

  done(): void {
    if (this.#now.doing === 'speaking') {
      const phase = stagePhase(this.#parts.client.view().state);
      this.#utterance?.cancel();
      if (phase.kind === 'speaking') this.#proceed();
    } else if (this.#now.doing === 'listening') {
      this.#keeper.tell('done');
    }
  }

  submitTyped(text: string): void {
    const { client } = this.#parts;
    const open = client.view().state.turns.find((turn) => turn.endedAt === null);
    if (!open || text.trim() === '') return;
    client.append(AnswerWords, 'candidate', {
      turn: open.turn,
      source: 'typed',
      text: text.trim(),
      words: null,
      engine: null,
    });
    this.done();
  }

  hold(held: boolean): void {
    const { client } = this.#parts;
    if (this.#now.doing !== 'listening' || client.view().state.held === held) return;
    client.append(ControlUsed, 'candidate', { control: held ? 'hold' : 'go-on' });
    this.#holdOrGoOn(held);
  }

  mute(muted: boolean): void {
    const { client } = this.#parts;
    if (client.view().state.muted === muted) return;
    client.append(ControlUsed, 'candidate', { control: muted ? 'mute' : 'unmute' });
    this.#holdOrGoOn(muted);
  }

  camera(on: boolean): void {
    this.#parts.client.append(ControlUsed, 'candidate', { control: on ? 'camera-on' : 'camera-off' });
  }

  type(typing: boolean): void {
    const { client } = this.#parts;
    if (this.#now.typing === typing) return;
    client.append(ControlUsed, 'candidate', { control: typing ? 'type' : 'speak' });
    this.#set({ typing });
    this.#holdOrGoOn(typing);
  }

  /** Says the last move again; the answer under way goes on afterwards. */
  repeat(): void {
    const { client, say } = this.#parts;
    const phase = stagePhase(client.view().state);
    if (phase.kind !== 'answering') return;
    client.append(ControlUsed, 'candidate', { control: 'repeat' });
    this.#utterance?.cancel();
    this.#keeper.tell('hold');
    this.#set({ doing: 'speaking' });
    this.#utterance = say(phase.made.move.text, {
      onEnd: () => {
        this.#utterance = null;
        this.#set({ doing: 'listening' });
        this.#goOn();
      },
    });
  }

  skip(): void {
    const { client } = this.#parts;
    this.#utterance?.cancel();
    if (this.#now.doing === 'gist') {
      this.gist(null);
      return;
    }
    const phase = stagePhase(client.view().state);
    if (phase.kind === 'answering' && !phase.turn) this.#listen(phase.made, null);
    this.#endTurn('skipped');
  }

  /** Silences at once; `leave` or `stay` follows. */
  pause(): void {
    this.#utterance?.cancel();
    this.#decision++;
    this.#keeper.tell('hold');
  }

  stay(): void {
    if (this.#now.doing === 'listening') this.#goOn();
    else if (this.#now.doing !== 'gist') this.#proceed();
  }

  #holdOrGoOn(hold: boolean): void {
    if (hold) this.#keeper.tell('hold');
    else this.#goOn();
  }

  #goOn(): void {
    const { client } = this.#parts;
    const { held, muted } = client.view().state;
    if (!this.#now.typing && !held && !muted) this.#keeper.tell('go-on');
  }

  leave(): void {
    this.#endTurn('ended');
    this.#finish('left');
  }

  #finish(why: 'completed' | 'left' | 'time'): void {
    if (!this.#parts.client.view().state.ended) {
      this.#parts.client.append(InterviewEnded, 'system', { why });
    }
    this.#set({ doing: 'over' });
  }
}
