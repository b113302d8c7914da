import { useTranslation } from 'react-i18next';
import type { Player } from '@/player';
import { ControlButton } from './control-button';
import styles from './controls.module.css';
import type { Panel } from './panels';
import { Scrubber } from './scrubber';
import { timecode } from './time';
import { usePlayer } from './use-player';
import { Volume } from './volume';

interface Props {
  readonly player: Player;
  readonly panel: Panel | undefined;
  readonly toggle: (panel: Panel) => void;
  readonly onNext: (() => void) | undefined;
}

export function Controls({ player, panel, toggle, onNext }: Props) {
  const { t } = useTranslation();
  const hasChapters = usePlayer(player, (state) => state.chapters.length > 0);
  const opens = (name: Panel) => ({
    'aria-expanded': panel === name,
    'aria-controls': `player-${name}`,
    onClick: () => toggle(name),
  });
  return (
    <div className={styles['controls']}>
      <Scrubber player={player} />
      <div className={styles['bar']}>
        <PlayButton player={player} />
        {onNext && <ControlButton icon="next" label={t('watch.controls.next')} aria-keyshortcuts="n" onClick={onNext} />}
        <Volume player={player} />
        <Clock player={player} />
        <span className={styles['gap']} />
        <SubtitlesButton player={player} />
        {hasChapters && <ControlButton icon="chapters" label={t('watch.controls.chapters')} {...opens('chapters')} />}
        <ControlButton icon="settings" label={t('watch.controls.settings')} {...opens('settings')} />
        <ControlButton
          icon="help"
          label={t('watch.controls.help')}
          aria-keyshortcuts="?"
          className={styles['wide']}
          {...opens('help')}
        />
        <PipButton player={player} />
        <FullscreenButton player={player} />
      </div>
    </div>
  );
}

function PlayButton({ player }: { readonly player: Player }) {
  const { t } = useTranslation();
  const paused = usePlayer(player, (state) => state.paused);
  const ended = usePlayer(player, (state) => state.ended);
  const label = ended ? 'watch.controls.replay' : paused ? 'watch.controls.play' : 'watch.controls.pause';
  return (
    <ControlButton
      icon={ended ? 'replay' : paused ? 'play' : 'pause'}
      label={t(label)}
      aria-keyshortcuts="k"
      className={styles['main']}
      onClick={() => player.dispatch({ type: 'toggle-paused' })}
    />
  );
}

function Clock({ player }: { readonly player: Player }) {
  const seconds = usePlayer(player, (state) => Math.floor(state.time));
  const duration = usePlayer(player, (state) => state.duration);
  return (
    <span className={styles['clock']} dir="ltr">
      {timecode(seconds)} <span aria-hidden="true">/</span> {timecode(duration)}
    </span>
  );
}

function SubtitlesButton({ player }: { readonly player: Player }) {
  const { t } = useTranslation();
  const subtitles = usePlayer(player, (state) => state.subtitles);
  return (
    <ControlButton
      icon="subtitles"
      label={t('watch.controls.subtitles')}
      aria-keyshortcuts="c"
      aria-pressed={subtitles.chosen !== undefined}
      disabled={subtitles.tracks.length === 0}
      onClick={() => player.dispatch({ type: 'toggle-subtitles' })}
    />
  );
}

function PipButton({ player }: { readonly player: Player }) {
  const { t } = useTranslation();
  const pip = usePlayer(player, (state) => state.pip);
  return pip.available ? (
    <ControlButton
      icon="pip"
      label={t('watch.controls.pip')}
      aria-keyshortcuts="p"
      aria-pressed={pip.active}
      className={styles['wide']}
      onClick={() => player.dispatch({ type: 'toggle-pip' })}
    />
  ) : null;
}

function FullscreenButton({ player }: { readonly player: Player }) {
  const { t } = useTranslation();
  const fullscreen = usePlayer(player, (state) => state.fullscreen);
  return fullscreen.available ? (
    <ControlButton
      icon={fullscreen.active ? 'window' : 'fullscreen'}
      label={t(fullscreen.active ? 'watch.controls.window' : 'watch.controls.fullscreen')}
      aria-keyshortcuts="f"
      onClick={() => player.dispatch({ type: 'toggle-fullscreen' })}
    />
  ) : null;
}
