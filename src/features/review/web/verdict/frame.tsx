import './frame.css';
import type { FramePiece } from '../../contract.ts';

/** A sentence to say instead: own words, joins, and blanks that are read out by what belongs there. */
export function Frame({ pieces }: { readonly pieces: readonly FramePiece[] }) {
  return (
    <span className="frame-words">
      “
      {pieces.map((piece, i) => {
        const tight = piece.kind === 'join' && /^[.,:…]/.test(piece.text);
        const space = i > 0 && !tight ? ' ' : '';
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
        return <Piece key={i} piece={piece} space={space} />;
      })}
      ”
    </span>
  );
}

function Piece({ piece, space }: { readonly piece: FramePiece; readonly space: string }) {
  if (piece.kind === 'own')
    return (
      <>
        {space}
        <span className="own">{piece.passage.text}</span>
      </>
    );
  if (piece.kind === 'join')
    return (
      <>
        {space}
        {piece.text}
      </>
    );
  return (
    <>
      {space}
      <span className="blank">
        <span className="vh">blank: </span>
        {piece.label}
      </span>
    </>
  );
}
