import { useLayoutEffect, useState, type RefObject } from 'react';

/** Below this width of its container a view has one column. */
export const NARROW = 640;

/** The width of an element in CSS pixels, followed as it changes; undefined where nothing is laid out. */
export function useWidth(element: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const measure = () => setWidth(node.clientWidth || undefined);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** True while the window is narrower than `limit` pixels. */
export function useNarrowWindow(limit = NARROW): boolean {
  const [isNarrow, setNarrow] = useState(() => window.innerWidth < limit);
  useLayoutEffect(() => {
    const measure = () => setNarrow(window.innerWidth < limit);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [limit]);
  return isNarrow;
}
