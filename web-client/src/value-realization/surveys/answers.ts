import type { SurveyQuestion } from '@/api/types';

/** What somebody answers, by the question's key: a text, a number, or several of the choices. */
export type Answer = string | number | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  if (typeof answer === 'number') return true;
  return typeof answer === 'string' ? answer.trim() !== '' : answer.length > 0;
}

/** The keys of the questions that must be answered and are not, in their order. */
export function missing(questions: readonly SurveyQuestion[], answers: Answers): string[] {
  return questions
    .filter((question) => question.isRequired && !isAnswered(answers[question.key]))
    .map((question) => question.key);
}

export function countAnswered(questions: readonly SurveyQuestion[], answers: Answers): number {
  return questions.filter((question) => isAnswered(answers[question.key])).length;
}

/** The answers without those that are empty: what goes to the server. */
export function given(questions: readonly SurveyQuestion[], answers: Answers): Record<string, Answer> {
  const kept: Record<string, Answer> = {};
  for (const { key } of questions) {
    const answer = answers[key];
    if (answer !== undefined && isAnswered(answer)) kept[key] = answer;
  }
  return kept;
}

/** Taking a choice of several, or leaving it. They stay in the order in which they are asked. */
export function toggled(question: SurveyQuestion, answer: Answer | undefined, choice: string): string[] {
  const taken = new Set(Array.isArray(answer) ? answer : []);
  if (!taken.delete(choice)) taken.add(choice);
  return question.choices.filter((one) => taken.has(one));
}

/** The numbers from which a scale lets one choose. */
export function scaleOf(kind: SurveyQuestion['kind']): readonly number[] {
  return kind === 'recommend' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [1, 2, 3, 4, 5];
}

/** What was typed before, as this device remembers it; only what still fits a question. */
export function readDraft(stored: string | null, questions: readonly SurveyQuestion[]): Answers {
  const answers: Record<string, Answer> = {};
  const draft = parse(stored);
  if (draft === null) return answers;
  for (const { key, kind, choices } of questions) {
    const value: unknown = Reflect.get(draft, key);
    if (kind === 'multiple') {
      if (Array.isArray(value)) answers[key] = choices.filter((choice) => value.includes(choice));
    } else if (kind === 'scale' || kind === 'recommend') {
      if (typeof value === 'number' && scaleOf(kind).includes(value)) answers[key] = value;
    } else if (typeof value === 'string' && (kind === 'text' || choices.includes(value)))
      answers[key] = value;
  }
  return answers;
}

function parse(stored: string | null): object | null {
  if (stored === null) return null;
  try {
    const draft: unknown = JSON.parse(stored);
    return typeof draft === 'object' && draft !== null ? draft : null;
  } catch {
    return null;
  }
}
