import { Link } from 'react-router';
import type { Schemas } from '../../../../ui/api/client.ts';
import { questionWords } from '../../../question-bank/domain/index.ts';

export function Intro({ plan }: { readonly plan: Schemas['Interview']['plan'] }) {
  const { persona, questions, lengthMinutes, access } = plan;
  return (
    <div className="intro">
      <h1>Green room</h1>
      <p className="lead">
        {persona.name}, {persona.title.toLowerCase()}, will ask you{' '}
        {questionWords(questions.length).toLowerCase()} about things you have done. It takes about{' '}
        {lengthMinutes} minutes. You can pause, repeat, type or skip at any point. Captions are{' '}
        {access.captions ? 'on' : 'off'}, extra time is {access.extraTime ? 'on' : 'off'}.{' '}
        <Link to="/setup">Change access options</Link>
      </p>
    </div>
  );
}
