import { createStore } from '@/lib/store';
import { toast, toastDone, toastProblem } from '@/ui/toast';
import type { Action, Outcome } from './action';

/** The last thing done that the server can take back; ⌘Z calls it. */
export const lastUndo = createStore<(() => void) | null>(null);

/** The sentence for a failure that has none of its own; the application sets it with the language. */
let failed = 'Error';
export function setFailureText(text: string): void {
  failed = text;
}

/** Runs an action, tells its outcome, and keeps its inverse for the undo button and ⌘Z. */
export async function runAction(action: Action): Promise<void> {
  if (action.disabled !== undefined) {
    toast({ title: action.label, description: action.disabled, kind: 'done' });
    return;
  }
  try {
    const outcome = await action.run();
    if (outcome) tell(outcome);
  } catch (error) {
    toastProblem(error, failed);
  }
}

export function tell(outcome: Outcome): void {
  const { undo } = outcome;
  if (!undo) {
    toastDone(outcome.done);
    return;
  }
  const takeBack = () => {
    lastUndo.set(null);
    undo().catch((error: unknown) => toastProblem(error, failed));
  };
  lastUndo.set(() => takeBack);
  toastDone(outcome.done, takeBack);
}
