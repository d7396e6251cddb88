import type { ChangeTopic, FramePiece } from '../../contract.ts';
import { type SeenTurn, surest } from '../seen.ts';
import { TOLD } from '../thresholds.ts';
import { ownWords } from './quote.ts';

type Range = { readonly start: number; readonly end: number };

const join = (text: string): FramePiece => ({ kind: 'join', text });
const blank = (label: string): FramePiece => ({ kind: 'blank', label });

/**
 * A sentence to say instead: the person's own words as they stand, joining words, and blanks that only the
 * person can fill. Nothing is invented.
 */
export function frameOf(topic: ChangeTopic, turn: SeenTurn, anchor: Range): FramePiece[] {
  return withEllipses(piecesOf(topic, turn, anchor), turn);
}

/** Own words that end in the middle of a clause are followed by an ellipsis, not by a full stop. */
function withEllipses(pieces: readonly FramePiece[], { report }: SeenTurn): FramePiece[] {
  return pieces.map((piece, i) => {
    const before = pieces[i - 1];
    if (piece.kind !== 'join' || before?.kind !== 'own') return piece;
    const goesOn = /^[\s]*[\p{L}\p{N}]/u.test((report.text ?? '').slice(before.passage.end));
    return goesOn ? { ...piece, text: piece.text.replace(/^[.:]?\s*/, '… ').trimEnd() } : piece;
  });
}

function piecesOf(topic: ChangeTopic, turn: SeenTurn, anchor: Range): FramePiece[] {
  const text = turn.report.text ?? '';
  const { observed } = turn;
  const own = (range: Range): FramePiece => ({ kind: 'own', passage: turn.passage(ownWords(text, range)) });
  const action = (observed && surest(observed, 'action', TOLD)) ?? anchor;
  switch (topic) {
    case 'measure':
      return [
        own(anchor),
        join(': from'),
        blank('before'),
        join('to'),
        blank('after'),
        join(', within'),
        blank('how long'),
        join('.'),
      ];
    case 'result':
      return [
        own(action),
        join('. In the end,'),
        blank('what was different'),
        join('. I knew because'),
        blank('what you saw or counted'),
        join('.'),
      ];
    case 'ownership':
      return ownershipFrame(turn, anchor, own);
    case 'episode':
      return [
        join('The last time was in'),
        blank('when and where'),
        join(':'),
        blank('what was at stake'),
        join('. I'),
        blank('what you did'),
        join(', and'),
        blank('how it ended'),
        join('.'),
      ];
    case 'action':
      return [
        own(anchor),
        join('. First I'),
        blank('first step'),
        join(', then I'),
        blank('second step'),
        join('.'),
      ];
    case 'learning':
      return [
        own(anchor),
        join('. Since then I'),
        blank('what you do differently'),
        join(', for example'),
        blank('when it paid off'),
        join('.'),
      ];
    case 'situation':
      return [join('In'), blank('when'), join(', at'), blank('where'), join(':'), own(anchor), join('.')];
    case 'task':
      return [own(anchor), join('. My job was to'), blank('your task'), join('by'), blank('when'), join('.')];
    case 'tradeOff':
      return [
        own(action),
        join(', and not'),
        blank('the other way'),
        join(', because'),
        blank('the reason'),
        join('. The price was'),
        blank('what you gave up'),
        join('.'),
      ];
    case 'length':
      return [own(action), join('. In the end,'), blank('the outcome, in one sentence'), join('.')];
    default:
      return [];
  }
}

/** The person's own sentence with a blank where "we" first acts. */
function ownershipFrame(turn: SeenTurn, anchor: Range, own: (range: Range) => FramePiece): FramePiece[] {
  const text = turn.report.text ?? '';
  const within = ownWords(text, anchor);
  const mine = [join('. My own part was to'), blank('what you did yourself'), join('.')];
  const we = /\bwe\b\s*/i.exec(text.slice(within.start, within.end));
  if (!we || /['’]/.test(text.charAt(within.start + we.index + we[0].length))) return [own(anchor), ...mine];
  const before = text.slice(within.start, within.start + we.index).trimEnd();
  const after = within.start + we.index + we[0].length;
  const piece = (start: number, end: number): FramePiece[] =>
    start < end ? [{ kind: 'own', passage: turn.passage({ start, end }) }] : [];
  return [
    ...piece(within.start, within.start + before.length),
    blank('I, or who'),
    ...piece(after, within.end),
    ...mine,
  ];
}
