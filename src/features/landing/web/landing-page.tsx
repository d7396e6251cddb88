import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import { Brand } from '../../../ui/index.ts';
import { AnswerNow } from './answer-now.tsx';
import { ExampleSection } from './example/example-section.tsx';
import { HostIt } from './host-it.tsx';
import './landing-page.css';
import { Ledger } from './ledger.tsx';

export const meta = () => [
  { title: 'Greenroom: rehearse an interview, then see what you said' },
  {
    name: 'description',
    content:
      'Rehearse a job interview out loud or in writing. An interviewer asks, listens and follows up on your words; afterwards you get one thing to change, with the second it happened.',
  },
];

export default function LandingPage() {
  return (
    <div className="landing-page">
      <header className="bound top">
        <Brand />
        <nav aria-label="Site">
          <a href="#measured">What is measured</a>
          <a href="#host">Host it yourself</a>
          <Link className="keep" to="/sign-in">
            Sign in
          </Link>
        </nav>
      </header>

      <main id="main" tabIndex={-1}>
        <section className="bound opening" aria-labelledby="what">
          <div>
            <h1 id="what">
              A room of your own to rehearse job interviews out loud, then see what you actually said.
            </h1>
            <p className="lede">
              Behavioral interviews, spoken or typed. An interviewer asks, listens and follows up on your
              words. Afterwards you get one thing to change, with the second it happened.
            </p>
            <Link className="go" to="/setup">
              Set up a full interview <ArrowRight className="icon-s" aria-hidden="true" />
            </Link>
          </div>
          <AnswerNow />
        </section>
        <ExampleSection />
        <Ledger />
        <HostIt />
      </main>

      <footer className="foot">
        <div className="bound">
          <span>Greenroom, on this server</span>
          <Link to="/privacy">Privacy</Link>
          <a href="/api/docs">API</a>
        </div>
      </footer>
    </div>
  );
}
