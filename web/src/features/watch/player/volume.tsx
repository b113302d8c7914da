import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import type { Player } from '@/player';
import { ControlButton } from './control-button';
import styles from './controls.module.css';
import { usePlayer } from './use-player';

export function Volume({ player }: { readonly player: Player }) {
  const { t } = useTranslation();
  const format = useFormat();
  const volume = usePlayer(player, (state) => state.volume);
  const muted = usePlayer(player, (state) => state.muted);
  const audible = muted ? 0 : volume;
  return (
    <div className={styles['volume']}>
      <ControlButton
        icon={audible === 0 ? 'muted' : 'loud'}
        label={t(muted ? 'watch.controls.unmute' : 'watch.controls.mute')}
        aria-keyshortcuts="m"
        onClick={() => player.dispatch({ type: 'toggle-muted' })}
      />
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={audible}
        aria-label={t('watch.controls.volume')}
        aria-valuetext={format.percent(audible)}
        onChange={(event) => player.dispatch({ type: 'set-volume', volume: Number(event.target.value) })}
      />
    </div>
  );
}
