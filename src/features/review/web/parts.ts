import './parts.css';
import type { StoryPart } from '../contract.ts';

export const LETTERS: Readonly<Record<StoryPart, string>> = {
  situation: 'S',
  task: 'T',
  action: 'A',
  result: 'R',
  learning: 'L',
};

export const PART_NAMES: Readonly<Record<StoryPart, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  learning: 'Lesson',
};
