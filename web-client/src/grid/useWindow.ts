import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';

export interface Window {
  /** The first line to draw and the one after the last. */
  first: number;
  end: number;
  scrollTo: (line: number) => void;
}

const spare = 8;

/**
 * Which lines of a long list are on the screen. Every line has the same height, so this is arithmetic: no measuring, and the
 * only state is which lines are drawn, so scrolling inside them renders nothing.
 */
export function useWindow(
  box: RefObject<HTMLElement | null>,
  lines: number,
  height: number,
  head: number,
): Window {
  const [range, setRange] = useState({ first: 0, end: 40 });

  const look = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const top = Math.floor(element.scrollTop / height);
    const seen = Math.ceil(element.clientHeight / height);
    // In steps of four lines, so that not every line that passes draws the list again.
    const first = Math.max(0, Math.floor((top - spare) / 4) * 4);
    const end = Math.ceil((top + seen + spare) / 4) * 4;
    setRange((before) => (before.first === first && before.end === end ? before : { first, end }));
  }, [box, height]);

  useLayoutEffect(look, [look]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, look]);

  const scrollTo = useCallback(
    (line: number) => {
      const element = box.current;
      if (!element) return;
      const top = line * height;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + height + head > element.scrollTop + element.clientHeight)
        element.scrollTop = top + height + head - element.clientHeight;
    },
    [box, height, head],
  );

  return { first: Math.min(range.first, Math.max(0, lines - 1)), end: Math.min(range.end, lines), scrollTo };
}
