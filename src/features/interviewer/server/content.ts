import { readFileSync } from 'node:fs';
import { type InterviewerContent, PersonasFile, TemplatesFile } from '../contract.ts';

function load(name: string): unknown {
  return JSON.parse(
    readFileSync(new URL(`../../../../content/interviewer/${name}.json`, import.meta.url), 'utf8'),
  );
}

let loaded: InterviewerContent | null = null;

/** Personas and wordings from `content/interviewer`, checked once. Throws with every problem when they are wrong. */
export function interviewerContent(): InterviewerContent {
  loaded ??= {
    personas: PersonasFile.parse(load('personas')).personas,
    templates: TemplatesFile.parse(load('templates')),
  };
  return loaded;
}
