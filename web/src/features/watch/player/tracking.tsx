import { useTranslation } from 'react-i18next';
import type { Player } from '@/player';
import { Icon } from './icons';
import styles from './osd.module.css';
import { usePlayer } from './use-player';

/** Says that the film is on its way: the tape is being threaded, or the network is away. */
export function Tracking({ player }: { readonly player: Player }) {
  const { t } = useTranslation();
  const phase = usePlayer(player, (state) => state.phase);
  const stalled = usePlayer(player, (state) => state.stalled);
  const paused = usePlayer(player, (state) => state.paused);
  const ended = usePlayer(player, (state) => state.ended);
  const begun = usePlayer(player, (state) => state.duration > 0);
  if (phase.kind === 'reconnecting') {
    return (
      <div className={styles['offline']} role="status">
        <span>{t(phase.online ? 'watch.reconnecting.server' : 'watch.reconnecting.offline')}</span>
        <button type="button" onClick={() => player.dispatch({ type: 'retry' })}>
          {t('watch.reconnecting.now')}
        </button>
      </div>
    );
  }
  if (phase.kind === 'ready' && paused && begun && !ended) {
    return (
      <button
        type="button"
        className={styles['bigPlay']}
        aria-hidden="true"
        tabIndex={-1}
        onClick={() => player.dispatch({ type: 'play' })}
      >
        <Icon name="play" />
      </button>
    );
  }
  const waiting = phase.kind === 'starting' || (phase.kind === 'ready' && (stalled || !begun));
  return waiting ? (
    <div className={styles['tracking']} role="status">
      <span>{t('watch.tracking')}</span>
    </div>
  ) : null;
}
