import { Toast } from '@base-ui/react/toast';
import { Problem } from '@/api/problem';

export interface ToastData {
  undo?: () => void;
}

export const toasts = Toast.createToastManager<ToastData>();

/** How long a person can take back what was just done. */
export const undoTime = 8000;

export function toastDone(title: string, undo?: () => void): void {
  toasts.add({ title, type: 'done', timeout: undoTime, data: undo ? { undo } : {} });
}

/** A refusal outside a form: the API's words, and the trace id where there is one. */
export function toastProblem(error: unknown, otherwise: string): void {
  const problem = error instanceof Problem ? error : null;
  const parts = [problem?.detail ?? '', problem?.traceId ?? ''].filter(Boolean);
  toasts.add({
    title: problem && problem.status !== 0 ? problem.message : otherwise,
    description: parts.join(' · '),
    type: 'error',
    priority: 'high',
    timeout: 15_000,
    data: {},
  });
}
