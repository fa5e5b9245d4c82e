import type { Versioned } from '@/api/client';
import type { Requirement } from '@/api/types';

/** What every dialog about one requirement gets: the version it saw, and where to go with the new one. */
export interface RequirementDialogProps {
  requirement: Requirement;
  etag: string;
  onDone: (saved: Versioned<Requirement>, said: string) => void;
  onClose: () => void;
}
