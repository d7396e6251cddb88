import personasJson from '../../../../content/interviewer/personas.json?raw';
import templatesJson from '../../../../content/interviewer/templates.json?raw';
import type { Persona } from '../../../kernel/interview-plan.ts';
import type { InterviewerContent } from '../contract.ts';
import { createInterviewer, type Interviewer } from '../domain/index.ts';

/** Bundled with the app, so that an interview goes on without a network; the tests check it against its schema. */
export const bundledContent: InterviewerContent = {
  personas: JSON.parse(personasJson).personas,
  templates: JSON.parse(templatesJson),
};

export const personas: readonly Persona[] = bundledContent.personas;

/** The same interviewer as on the server, from the bundled content. */
export function browserInterviewer(): Interviewer {
  return createInterviewer(bundledContent);
}
