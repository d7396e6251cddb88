import { CornerDownRight, Pencil } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import { clock, IconButton, VisuallyHidden } from '../../../../ui/index.ts';
import type { Change, Evidence, TurnReport } from '../../../review/contract.ts';
import { LETTERS, PART_NAMES } from '../../../review/web/index.ts';
import { placedWords } from '../tape/at-moment.ts';
import { type Block, blocksOf } from './blocks.ts';
import { segmentsOf } from './segments.ts';

export interface AnswerProps {
  readonly turn: TurnReport;
  readonly evidence: readonly Evidence[];
  readonly change: Change | null;
  /** The sentence and the word being heard now, or null. */
  readonly sentence: number | null;
  readonly word: { readonly start: number; readonly end: number } | null;
  readonly current: boolean;
  readonly onSeek: (ms: number) => void;
  readonly onCorrect: (turn: number) => void;
}

/** The offset in the turn's text that was pressed, from where the browser set the caret. */
function pressedOffset(event: MouseEvent): number | null {
  const segment = (event.target as Element).closest<HTMLElement>('[data-start]');
  if (!segment) return null;
  const selection = getSelection();
  const inside = selection?.anchorNode && segment.contains(selection.anchorNode) ? selection.anchorOffset : 0;
  return Number(segment.dataset.start) + inside;
}

/** One answer, part by part. Pressing a word moves the player to it; the times at the left do so for the keyboard. */
export const Answer = memo(function Answer(props: AnswerProps) {
  const { turn, current, onSeek, onCorrect } = props;
  function press(event: MouseEvent) {
    if (!getSelection()?.isCollapsed) return;
    const offset = pressedOffset(event);
    if (offset === null) return;
    const word = placedWords(turn).findLast((one) => one.start <= offset);
    onSeek(word?.startMs ?? turn.startMs);
  }
  if (turn.text === null) return <NoWords {...props} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the time buttons inside are the keyboard's way
    <div className={current ? 'answer-words now' : 'answer-words'} onClick={press}>
      {blocksOf(turn).map((block) => (
        <BlockOfWords key={block.sentences[0]?.index} {...props} block={block} />
      ))}
      <p className="source xs muted">
        {sourceOf(turn)}
        <IconButton
          label={`Correct the words of the answer at ${clock(turn.startMs)}`}
          icon={<Pencil />}
          onClick={(event) => {
            event.stopPropagation();
            onCorrect(turn.turn);
          }}
        />
      </p>
    </div>
  );
});

function sourceOf({ source, engine }: TurnReport): string {
  switch (source) {
    case 'speech':
      return `heard by ${engine ?? 'a speech engine'}`;
    case 'gist':
      return 'the gist, typed after speaking';
    case 'corrected':
      return 'corrected by you';
    default:
      return 'typed';
  }
}

function NoWords({ turn, onCorrect }: AnswerProps) {
  const skipped = turn.why === 'skipped';
  return (
    <div className="utterance">
      <span className="ts num">{clock(turn.startMs)}</span>
      <p className="muted">
        {skipped ? 'Skipped.' : 'You spoke; the words are not known. '}
        {!skipped && turn.how === 'voice' && (
          <button type="button" className="text-button" onClick={() => onCorrect(turn.turn)}>
            Type the gist
          </button>
        )}
      </p>
    </div>
  );
}

function BlockOfWords({
  block,
  turn,
  evidence,
  change,
  sentence,
  word,
  onSeek,
}: AnswerProps & { readonly block: Block }) {
  const text = turn.text ?? '';
  const first = block.sentences[0]?.start ?? 0;
  const last = block.sentences.at(-1)?.end ?? 0;
  const flagged = change?.quotes[0];
  // The blocks of a typed answer share one time: it stands at the first.
  const isTimed = block.timing === 'word' || first === 0;
  const isFlagged = flagged?.turn === turn.turn && flagged.start >= first && flagged.start < last;
  return (
    <div className={['utterance', block.part ?? 'plain', isFlagged ? 'flagged' : ''].join(' ')}>
      {isTimed ? (
        <button
          type="button"
          className="ts num"
          onClick={(event) => {
            event.stopPropagation();
            onSeek(block.atMs);
          }}
        >
          <VisuallyHidden>Play from </VisuallyHidden>
          {clock(block.atMs)}
        </button>
      ) : (
        <span />
      )}
      <div>
        <p>
          {block.part && (
            <span className="story-letter" title={PART_NAMES[block.part]}>
              <span aria-hidden="true">{LETTERS[block.part]}</span>
              <VisuallyHidden>{PART_NAMES[block.part]}: </VisuallyHidden>
            </span>
          )}
          {block.sentences.map(({ index, start, end }) => (
            <span key={index} className={index === sentence ? 'sentence heard' : 'sentence'}>
              {segmentsOf(start, end, evidence, index === sentence ? word : null).map((one) => (
                <span
                  key={one.start}
                  data-start={one.start}
                  className={[one.mark ?? '', one.spoken ? 'word' : ''].join(' ').trim() || undefined}
                >
                  {text.slice(one.start, one.end)}
                </span>
              ))}
            </span>
          ))}
        </p>
        {isFlagged && (
          <p className="note">
            <CornerDownRight className="icon-s" aria-hidden="true" />
            {change?.title}
          </p>
        )}
      </div>
    </div>
  );
}
