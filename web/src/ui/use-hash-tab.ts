import { useEffect, useState } from 'react';

/** Which of some tabs is shown, written after the address's `#`, so that a link leads to it and going back comes back. */
export function useHashTab<Key extends string>(keys: readonly [Key, ...Key[]]): [Key, (key: Key) => void] {
  const [current, setCurrent] = useState<Key>(keys[0]);
  useEffect(() => {
    const follow = () => setCurrent(keys.find((key) => `#${key}` === window.location.hash) ?? keys[0]);
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [keys]);
  const choose = (key: Key) => {
    window.history.replaceState(null, '', `#${key}`);
    setCurrent(key);
  };
  return [current, choose];
}
