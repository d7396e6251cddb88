import type { Persona } from '../../../kernel/interview-plan.ts';
import type { App, Platform } from '../../../platform/platform.ts';
import { PERSONAS_PATH, PersonaList } from '../contract.ts';
import { interviewerContent } from './content.ts';

export { interviewerContent };

/** Who may interview, in the order of Setup; without what only the interviewer itself needs. */
export function personas(): readonly Persona[] {
  return interviewerContent().personas.map(({ emphasis: _, ...persona }) => persona);
}

/** Fails at start, not in somebody's interview, when the content is wrong. */
export function register(app: App, _platform: Platform): void {
  interviewerContent();
  app.get(
    PERSONAS_PATH,
    { schema: { operationId: 'listPersonas', tags: ['interviewer'], response: { 200: PersonaList } } },
    async () => ({ personas: [...personas()] }),
  );
}
