import { Link } from 'react-router';
import './privacy-page.css';

export const meta = () => [{ title: 'Privacy · Greenroom' }];

export default function PrivacyPage() {
  return (
    <div className="privacy-page">
      <h1>Privacy</h1>
      <p className="lede">
        Practice belongs to the person who practises. This server is run by whoever gave you its address; they
        hold what is stored here, and nobody else does.
      </p>

      <h2>What stays on your device</h2>
      <p>
        The sound of your voice and every picture of your camera, unless you allow more in the green room.
        Whether you are speaking or silent is worked out in your browser. Your tape is written to this browser
        first, so that a lost connection loses nothing, and removed from it once the server has all of it.
      </p>

      <h2>What this server keeps</h2>
      <ul>
        <li>The tape of each interview: questions, your words, and when you spoke and paused.</li>
        <li>A recording, only of interviews for which you switched it on.</li>
        <li>
          For an account, your name, your e-mail address and your password in a form that cannot be read back.
        </li>
        <li>A cookie that knows you again, as a guest too. There is no other cookie and no tracking.</li>
        <li>Where an account is signed in: browser and system, so that you can end it from Settings.</li>
        <li>A log line for a request that failed: its route and time, nothing you said.</li>
      </ul>

      <h2>What leaves this server</h2>
      <p>
        Nothing, unless its operator connects a service. A speech service, when connected, receives the sound
        of your answers to write them down, if you allow it in the green room. A mail server sends you the
        mail you ask for.
      </p>

      <h2>What is never worked out</h2>
      <p>
        Emotion, personality, accent, attractiveness, or whether you should be hired. Your camera’s picture is
        not analysed.
      </p>

      <h2>Taking it away</h2>
      <p>
        You can delete a tape, its recording with it, or your whole account, and it is then gone from the
        database and the disk. Copies in the operator’s backups last as long as those are kept. You can also
        take everything with you as a file. All of it is in <Link to="/settings">Settings</Link>.
      </p>
    </div>
  );
}
