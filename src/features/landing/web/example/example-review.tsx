import { useState } from 'react';
import { clock, JumpToTime, TableTwin } from '../../../../ui/index.ts';
import { ExampleLanes } from './example-lanes.tsx';
import { durationMs, passages } from './example-tape.ts';

const lastPassageAt = (atMs: number) => passages.findLast((passage) => passage.fromMs <= atMs) ?? passages[0];

/** A review as the product makes it, of an invented answer; its times move the playhead and the words. */
export function ExampleReview() {
  const [atMs, setAtMs] = useState(72_000);
  const passage = lastPassageAt(atMs);
  return (
    <figure className="example-review" aria-label="Example of a review">
      <div className="review-top">
        <b>Tell me about a time a number changed your mind.</b>
        <span className="num">
          <em>Example</em> An invented answer of {clock(durationMs)}, spoken, camera off
        </span>
      </div>
      <div className="review-body">
        <div className="say">
          <p className="verdict">One real episode, told as your own. The result has no number yet.</p>
          <div className="note change">
            <h3>Change: give the result its number</h3>
            <p>
              <q>and after that it was a lot better</q> <JumpToTime boxed atMs={72_000} onJump={setAtMs} />
            </p>
            <p className="frame">
              Fill the gaps: “Checkout latency went from <Gap /> to <Gap /> within <Gap />
              .”
            </p>
          </div>
          <div className="note">
            <h3>Keep: you say what you did yourself</h3>
            <p>
              <q>I pulled ninety days of traces before the meeting</q>{' '}
              <JumpToTime boxed atMs={31_000} onJump={setAtMs} />
            </p>
          </div>
          <div className="note">
            <h3>Fine as it is: the long pause</h3>
            <p className="small muted">
              3.1 seconds before the turn of the story. Ordinary thinking.{' '}
              <JumpToTime boxed atMs={44_000} onJump={setAtMs} />
            </p>
          </div>
        </div>
        <div className="tape">
          <ExampleLanes atMs={atMs} />
          {passage && (
            <p className="heard" aria-live="polite">
              {passage.before}
              <span className="now">{passage.now}</span>
              {passage.after}
            </p>
          )}
        </div>
      </div>
      <div className="review-foot">
        <TableTwin
          summary="The same lanes as a table"
          columns={['Lane', 'Measured', 'Where']}
          rows={[
            ['Story', 'situation, task, action; a result without a measure', '0:03, 0:19, 0:30, 1:08'],
            ['Speech', '75 s speaking, 156 words', '0:00 to 1:27'],
            ['Pauses', '10 of half a second or more, longest 3.1 s', '0:44'],
            ['Pace', '124 words a minute', 'whole answer'],
            ['Fillers', 'um 3, like 2', '0:09, 0:22, 0:33, 0:53, 1:10'],
            ['Camera', 'not measured', 'the camera was off'],
          ]}
        />
      </div>
    </figure>
  );
}

function Gap() {
  return (
    <>
      <span className="blank" aria-hidden="true" />
      <span className="vh">a gap</span>
    </>
  );
}
