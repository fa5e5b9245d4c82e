import { useCallback, useState } from 'react';

/** The width a picture has: charts are drawn at real pixels, so that their text stays on the type scale. */
export function useWidth(first = 480) {
  const [width, setWidth] = useState(first);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const measure = () => setWidth((before) => Math.floor(element.clientWidth) || before);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
