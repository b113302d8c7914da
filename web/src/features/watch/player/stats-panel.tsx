import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import type { Player } from '@/player';
import styles from './sheet.module.css';
import { usePlayer } from './use-player';

/** How well it plays, for those who want to know. */
export function StatsPanel({ player }: { readonly player: Player }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stats = usePlayer(player, (state) => state.stats);
  const playing = usePlayer(player, (state) => state.quality.playing);
  const number = (value: number | undefined, digits = 0, unit = '') =>
    value === undefined ? '–' : `${format.number(value, { maximumFractionDigits: digits })}${unit}`;
  const mbit = (bits: number | undefined) => number(bits && bits / 1e6, 1, ' Mbit/s');
  const rows = [
    ['quality', number(playing?.height, 0, 'p')],
    ['bitrate', mbit(stats.bitrate)],
    ['bandwidth', mbit(stats.bandwidth)],
    ['buffer', number(stats.bufferAheadSeconds, 1, ' s')],
    ['dropped', `${number(stats.droppedFrames)} / ${number(stats.frames)}`],
    ['firstFrame', number(stats.firstFrameMs, 0, ' ms')],
    ['switches', number(stats.levelSwitches)],
  ] as const;
  return (
    <section className={styles['stats']} aria-label={t('watch.stats.title')}>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`watch.stats.${name}`)}</dt>
            <dd dir="ltr">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
