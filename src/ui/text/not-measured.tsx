interface NotMeasuredProps {
  /** The reason, in the middle of a sentence: "the camera was off". */
  readonly because?: string | undefined;
  /** A hatched strip instead of words in a line: for a lane or a chart. */
  readonly strip?: boolean;
}

export function NotMeasured({ because, strip = false }: NotMeasuredProps) {
  if (strip)
    return (
      <span className="not-measured strip">
        <span>{because ? `not measured: ${because}` : 'not measured'}</span>
      </span>
    );
  return <span className="not-measured">Not measured{because && <span>, {because}</span>}</span>;
}
