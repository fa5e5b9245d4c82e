import { useQuery } from '@tanstack/react-query';
import type { AgendaItem } from '@/api/meetings';
import { requirementQuery, voicesQuery } from './api';
import { AllWords } from './Words';

/** The dialog with everything that was said, once it has been read. */
export function WordsOf({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const requirement = useQuery(requirementQuery(item.requirement.id)).data?.value;
  const voices = useQuery(voicesQuery(item.requirement.id)).data;
  if (!requirement) return null;
  return (
    <AllWords
      keyText={item.requirement.key}
      voices={voices ?? []}
      requirement={requirement}
      onClose={onClose}
    />
  );
}
