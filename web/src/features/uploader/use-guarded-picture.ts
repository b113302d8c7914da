import { useEffect, useState } from 'react';
import { api } from '@/api/client';

/** A picture that only its owner's login may fetch, which an `<img>` can't bring along. */
export function useGuardedPicture(url: string): string | undefined {
  const [source, setSource] = useState<string>();
  useEffect(() => {
    const leaving = new AbortController();
    let made: string | undefined;
    const show = async () => {
      const picture = await (await api.raw(url, leaving.signal, 'image/*')).blob();
      if (!leaving.signal.aborted) {
        made = URL.createObjectURL(picture);
        setSource(made);
      }
    };
    show().catch(() => undefined);
    return () => {
      leaving.abort();
      if (made !== undefined) {
        URL.revokeObjectURL(made);
      }
    };
  }, [url]);
  return source;
}
