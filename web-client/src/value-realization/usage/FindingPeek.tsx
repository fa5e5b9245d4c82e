import type { ReactNode } from 'react';
import { Peek } from '@/ui/Peek';

/** The third column beside a list of findings. */
export function FindingPeek({
  title,
  step,
  close,
  foot,
  children,
}: {
  title: string;
  step: (by: 1 | -1) => void;
  close: () => void;
  foot?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Peek label={title} head={title} step={step} onClose={close} {...(foot === undefined ? {} : { foot })}>
      {children}
    </Peek>
  );
}
