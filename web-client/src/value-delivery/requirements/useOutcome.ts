import { useUndoable } from '@/actions/useUndoable';
import { requirementsKey } from './api';

/** What was done to requirements, with the server's inverse where the change can be taken back. */
export const useOutcome = () => useUndoable(requirementsKey);
