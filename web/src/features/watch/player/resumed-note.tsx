import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Player } from '@/player';
import styles from './osd.module.css';
import { timecode } from './time';
import { usePlayer } from './use-player';

const SHOWN_MS = 10_000;

/** Says that the film went on where it was left, and offers its beginning. */
export function ResumedNote({ player }: { readonly player: Player }) {
  const { t } = useTranslation();
  const resumedAt = usePlayer(player, (state) => state.resumedAt);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    setGone(false);
    const timer = setTimeout(() => setGone(true), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [resumedAt]);
  if (resumedAt === undefined || gone) {
    return null;
  }
  const restart = () => {
    player.dispatch({ type: 'seek', time: 0 });
    setGone(true);
  };
  return (
    <div className={styles['resumed']} role="status">
      <span>{t('watch.resumed.text', { time: timecode(resumedAt) })}</span>
      <button type="button" onClick={restart}>
        {t('watch.resumed.restart')}
      </button>
    </div>
  );
}
