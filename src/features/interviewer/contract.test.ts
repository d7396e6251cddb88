import { describe, expect, it } from 'vitest';
import { FollowUpTemplate, PersonasFile, TemplatesFile } from './contract.ts';
import { interviewerContent } from './server/index.ts';
import { browserInterviewer, bundledContent, personas } from './web/index.ts';

describe('content', () => {
  it('of the browser is the content of the server, and valid', () => {
    expect(bundledContent).toEqual(interviewerContent());
    expect(PersonasFile.parse({ personas: bundledContent.personas }).personas).toHaveLength(personas.length);
    expect(TemplatesFile.parse(bundledContent.templates)).toEqual(bundledContent.templates);
    expect(browserInterviewer().next([])).toBeNull();
  });

  it('has plain wordings for every gap, and quoting ones for all but measure, where few phrases have a number to ask for', () => {
    for (const [slot, list] of Object.entries(bundledContent.templates.slots)) {
      expect(list.filter(({ text }) => !text.includes('{quote}')).length).toBeGreaterThanOrEqual(4);
      expect(list.some(({ text, about }) => text.includes('"{quote}"') && !about)).toBe(slot !== 'measure');
    }
  });

  it('has something to say for every tone', () => {
    const { acknowledgements, transitions, closings, greetings } = bundledContent.templates;
    for (const list of [acknowledgements, transitions, closings, greetings])
      for (const { traits } of personas)
        expect(
          list.filter(({ warmth = [0, 1] }) => warmth[0] <= traits.warmth && traits.warmth <= warmth[1])
            .length,
        ).toBeGreaterThanOrEqual(2);
  });

  it('refuses a template that quotes without quotation marks', () => {
    expect(FollowUpTemplate.safeParse({ text: 'You said {quote}?' }).success).toBe(false);
    expect(FollowUpTemplate.safeParse({ text: 'You said "{quote}" and "{quote}"?' }).success).toBe(false);
    expect(FollowUpTemplate.safeParse({ text: 'You said "{quote}"?' }).success).toBe(true);
  });
});
