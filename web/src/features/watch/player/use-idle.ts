import { useCallback, useEffect, useState } from 'react';

const IDLE_MS = 3_000;

/** Whether the viewer has been still for a while; `stir` says that they were not, `settle` that they are now. */
export function useIdle(): { idle: boolean; stir: () => void; settle: () => void } {
  const [stirs, setStirs] = useState(0);
  const [idle, setIdle] = useState(false);
  const stir = useCallback(() => {
    setIdle(false);
    setStirs((before) => before + 1);
  }, []);
  const settle = useCallback(() => setIdle(true), []);
  useEffect(() => {
    const timer = setTimeout(() => setIdle(true), IDLE_MS);
    return () => clearTimeout(timer);
  }, [stirs]);
  return { idle, stir, settle };
}
