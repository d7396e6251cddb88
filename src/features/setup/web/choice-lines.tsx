import type { ReactNode } from 'react';
import { Face, RadioCards, SegmentedControl, SelectField, TickBox } from '../../../ui/index.ts';
import { questionWords } from '../../question-bank/domain/index.ts';
import type { Choices } from './choices.ts';

interface ChoiceLinesProps {
  readonly choices: Choices;
  readonly roles: readonly { slug: string; label: string }[];
  readonly personas: readonly { id: string; name: string; title: string; blurb: string }[];
  readonly questionCount: number | null;
  readonly onChange: (part: Partial<Choices>) => void;
}

const lengths = ['10', '20', '30', '45'] as const;

function Line({
  title,
  note,
  tall,
  children,
}: {
  title: string;
  note?: string;
  tall?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={tall ? 'line tall' : 'line'}>
      <h2>
        {title}
        {note && <span>{note}</span>}
      </h2>
      <div>{children}</div>
    </section>
  );
}

export function ChoiceLines({ choices, roles, personas, questionCount, onChange }: ChoiceLinesProps) {
  const access = (part: Partial<Choices['access']>) => onChange({ access: { ...choices.access, ...part } });
  return (
    <>
      <Line title="Role, level">
        <div className="role">
          <SelectField
            label="Role"
            hideLabel
            options={roles.map((role) => ({ value: role.slug, label: role.label }))}
            value={choices.roleSlug}
            onChange={(roleSlug) => onChange({ roleSlug })}
          />
          <SegmentedControl
            label="Level"
            options={[
              { value: 'intern', label: 'Intern' },
              { value: 'mid', label: 'Mid' },
              { value: 'senior', label: 'Senior' },
              { value: 'lead', label: 'Lead' },
            ]}
            value={choices.level}
            onChange={(level) => onChange({ level })}
          />
        </div>
      </Line>
      <Line title="Length">
        <div className="length">
          <SegmentedControl
            label="Length in minutes"
            options={lengths.map((value) => ({
              value,
              label: Number(value) === choices.lengthMinutes ? `${value} min` : value,
            }))}
            value={String(choices.lengthMinutes) as (typeof lengths)[number]}
            onChange={(value) => onChange({ lengthMinutes: Number(value) })}
          />
          <p className="hint">
            {questionCount === null
              ? 'About one question in five minutes'
              : `${questionWords(questionCount)}, each with follow-ups`}
          </p>
        </div>
      </Line>
      <Line title="Persona" tall>
        <RadioCards
          label="Persona"
          options={personas.map((persona) => ({
            value: persona.id,
            title: persona.name,
            detail: persona.title.toLowerCase(),
            description: persona.blurb,
            media: <Face variant={persona.id} />,
          }))}
          value={choices.personaId}
          onChange={(personaId) => onChange({ personaId })}
        />
      </Line>
      <Line title="Mode" tall>
        <RadioCards
          label="Mode"
          options={[
            {
              value: 'coached',
              title: 'Coached',
              description: 'The reason for each question is a press away, and time is called early.',
            },
            {
              value: 'real',
              title: 'Real',
              description: 'Nothing but the question. It all waits for the review.',
            },
          ]}
          value={choices.mode}
          onChange={(mode) => onChange({ mode })}
        />
      </Line>
      <Line title="Access" note="never lowers a score">
        <div className="access">
          <TickBox
            label="Captions"
            description="Everything said is also written"
            checked={choices.access.captions}
            onChange={(captions) => access({ captions })}
          />
          <TickBox
            label="Text only"
            description="Read the questions, type the answers"
            checked={choices.access.textOnly}
            onChange={(textOnly) => access({ textOnly })}
          />
          <TickBox
            label="Extra time"
            description="Half as much again, with longer silences"
            checked={choices.access.extraTime}
            onChange={(extraTime) => access({ extraTime })}
          />
          <TickBox
            label="No camera"
            description="Voice only; the picture stays off"
            checked={choices.access.noCamera}
            onChange={(noCamera) => access({ noCamera })}
          />
        </div>
      </Line>
    </>
  );
}
