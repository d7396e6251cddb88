import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ErrorState, Skeleton, toast } from '../../../ui/index.ts';
import { ensurePerson } from '../../accounts/web/index.ts';
import { useCreateInterview } from '../../interviews/web/index.ts';
import { speechCapabilities } from '../../speech/web/index.ts';
import { ChoiceLines } from './choice-lines.tsx';
import { type Choices, firstChoices, keepChoices, lastTime, wishFrom } from './choices.ts';
import { PlanCard } from './plan-card.tsx';
import { usePersonas, usePlanPreview, useRoles } from './setup-queries.ts';
import { WhyTheseQuestions } from './why-these-questions.tsx';
import './setup.css';

export const meta = () => [{ title: 'Set up an interview · Greenroom' }];

export default function SetupPage() {
  const roles = useRoles();
  const personas = usePersonas();
  const speech = useQuery(speechCapabilities);
  const [last] = useState(lastTime);
  const [choices, setChoices] = useState<Choices>(last?.choices ?? firstChoices);
  const [id, setId] = useState(() => crypto.randomUUID());
  const preview = usePlanPreview(choices, id);
  const create = useCreateInterview();
  const navigate = useNavigate();
  const change = (part: Partial<Choices>) => setChoices((before) => ({ ...before, ...part }));

  async function enter(chosen: Choices) {
    try {
      await ensurePerson();
      const interview = await create.mutateAsync(wishFrom(chosen, id));
      keepChoices(chosen);
      await navigate(chosen.access.textOnly ? `/stage/${interview.id}` : `/green-room/${interview.id}`);
    } catch (error) {
      toast(error instanceof Error ? error.message : 'The interview could not be made.', 'bad');
    }
  }

  const broken = roles.error ?? personas.error;
  return (
    <form
      className="setup-page"
      onSubmit={(event) => {
        event.preventDefault();
        void enter(choices);
      }}
    >
      <header>
        <h1>Set up an interview</h1>
        <p className="muted">A few choices, then you are in. The rest can stay as it is.</p>
      </header>
      {broken ? (
        <ErrorState error={broken} onRetry={() => void Promise.all([roles.refetch(), personas.refetch()])} />
      ) : roles.data && personas.data ? (
        <>
          <div className="choices">
            <ChoiceLines
              choices={choices}
              roles={roles.data.roles}
              personas={personas.data.personas}
              questionCount={preview.data?.questions.length ?? null}
              onChange={change}
            />
            <WhyTheseQuestions preview={preview} onOthers={() => setId(crypto.randomUUID())} />
          </div>
          <PlanCard
            choices={choices}
            roleLabel={roles.data.roles.find((role) => role.slug === choices.roleSlug)?.label ?? null}
            personaName={personas.data.personas.find((p) => p.id === choices.personaId)?.name ?? 'Maren'}
            questionCount={preview.data?.questions.length ?? null}
            speech={speech.data ?? null}
            last={last}
            busy={create.isPending}
            onAgain={(again) => {
              setChoices(again);
              void enter(again);
            }}
          />
        </>
      ) : (
        <div className="choices">
          <Skeleton label="Loading the choices" height={560} />
        </div>
      )}
    </form>
  );
}
