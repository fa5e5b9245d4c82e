import { Problem } from '@/api/problem';
import { createStore } from '@/lib/store';

export interface ToastMessage {
  id: number;
  title: string;
  description?: string;
  kind: 'done' | 'problem';
  undo?: () => void;
}

/** What is to be said. The corner that says it is loaded with the first message. */
export const toastQueue = createStore<readonly ToastMessage[]>([]);

/** How long a person can take back what was just done. */
export const undoTime = 8000;

let last = 0;

export function toast(message: Omit<ToastMessage, 'id'>): void {
  last += 1;
  const id = last;
  toastQueue.set((queue) => [...queue, { id, ...message }]);
}

export function toastDone(title: string, undo?: () => void): void {
  toast({ title, kind: 'done', ...(undo ? { undo } : {}) });
}

/** A refusal outside a form: the API's words, and the trace id where there is one. */
export function toastProblem(error: unknown, otherwise: string): void {
  const problem = error instanceof Problem ? error : null;
  const description = [problem?.explanation ?? '', problem?.traceId ?? ''].filter(Boolean).join(' · ');
  const title = problem && problem.status !== 0 ? problem.message : otherwise;
  toast({ title, kind: 'problem', ...(description === '' ? {} : { description }) });
}
