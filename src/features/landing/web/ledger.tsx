import './ledger.css';

interface Row {
  readonly from: string;
  readonly measured: string;
  readonly kept: string;
  readonly stays: string;
  readonly nothingStays?: true;
}

const rows: readonly Row[] = [
  {
    from: 'Your words',
    measured: 'Parts of the story, numbers with units, “I” and “we”, fillers by kind',
    kept: 'The transcript, which you can correct',
    stays: 'Nothing: the words are the tape',
    nothingStays: true,
  },
  {
    from: 'Your voice',
    measured: 'When you speak, when you pause, and for how long',
    kept: 'Those times, in seconds',
    stays: 'The sound, unless you allow recording or transcription',
  },
  {
    from: 'Your camera',
    measured: 'Nothing: the picture is a mirror',
    kept: 'Nothing',
    stays: 'Every frame, unless you allow recording',
  },
];

export function Ledger() {
  return (
    <section className="part" id="measured" aria-labelledby="ledger-title">
      <div className="bound">
        <div className="part-head">
          <h2 id="ledger-title">What is measured, and what never leaves your device</h2>
          <p>
            Sound is listened to in your browser. The server keeps the tape: words, steps and times. What was
            not measured reads “not measured”, never zero.
          </p>
        </div>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Measured</th>
              <th scope="col">Kept on the tape</th>
              <th scope="col">Never leaves your device</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.from}>
                <th scope="row">{row.from}</th>
                <td data-k="Measured">{row.measured}</td>
                <td data-k="Kept">{row.kept}</td>
                <td data-k="Stays here" className={row.nothingStays ? 'none' : undefined}>
                  {row.stays}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="fine">
          <p>
            <b>Recording is your choice.</b> It starts off. Switch it on and the recording is stored on this
            server until you delete it. If a speech service is connected here, the green room names it, and it
            writes down what you say only if you allow it.
          </p>
          <p>
            <b>Never measured.</b> Emotion, personality, accent, attractiveness, or whether you should be
            hired. There is no field to put them in.
          </p>
        </div>
      </div>
    </section>
  );
}
