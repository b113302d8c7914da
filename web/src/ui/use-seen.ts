import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether an element is, or has once been, within a margin of what is seen. */
export function useSeen<E extends Element>(margin: string): [RefObject<E | null>, boolean] {
  const element = useRef<E>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (element.current === null || seen) {
      return undefined;
    }
    const observer = new IntersectionObserver((entries) => setSeen(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: margin,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [seen, margin]);
  return [element, seen];
}
