import type { Plan } from '../../../../kernel/interview-plan.ts';
import { Button, Portrait, StageFrame } from '../../../../ui/index.ts';

interface CurtainProps {
  readonly plan: Plan;
  readonly resuming: boolean;
  readonly onRaise: () => void;
}

/** Before the interview starts by itself: a press, which also lets the browser play sound. */
export function Curtain({ plan, resuming, onRaise }: CurtainProps) {
  return (
    <StageFrame className="stage-page">
      <div className="curtain">
        <div className="arch">
          <Portrait variant={plan.persona.id} label={`Drawn portrait of ${plan.persona.name}`} />
        </div>
        <div>
          <h1>{resuming ? 'Where you left off' : `${plan.persona.name} is ready`}</h1>
          <p className="muted">
            {resuming
              ? 'Everything up to here is kept. The clock stood still while you were away.'
              : 'The interview begins when you are.'}
          </p>
          <Button variant="primary" size="lg" onClick={onRaise}>
            {resuming ? 'Go on' : 'Begin'}
          </Button>
        </div>
      </div>
    </StageFrame>
  );
}
