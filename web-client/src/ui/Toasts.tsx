import { lazy, Suspense, useState } from 'react';
import { useStore } from '@/lib/store';
import { toastQueue } from './toast';

const ToastCorner = lazy(() => import('./ToastCorner'));

/** Mounted once, by the application. The corner is loaded with the first message, and stays: it holds what is on the screen. */
export function Toasts() {
  const waiting = useStore(toastQueue).length > 0;
  const [needed, setNeeded] = useState(false);
  if (waiting && !needed) setNeeded(true);
  return needed ? (
    <Suspense>
      <ToastCorner />
    </Suspense>
  ) : null;
}
