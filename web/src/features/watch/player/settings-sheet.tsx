import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '@/i18n/format';
import { type Player, RATES, type Tracks } from '@/player';
import { Choice, type Option } from './choice';
import { PanelSheet } from './panels';
import { QualityChoice } from './quality-choice';
import { trackName } from './track-name';
import { usePlayer } from './use-player';

export function SettingsSheet({ player, close }: { readonly player: Player; readonly close: () => void }) {
  const { t } = useTranslation();
  return (
    <PanelSheet name="settings" title={t('watch.controls.settings')} close={close}>
      <QualityChoice player={player} />
      <AudioChoice player={player} />
      <SubtitleChoice player={player} />
      <RateChoice player={player} />
    </PanelSheet>
  );
}

function AudioChoice({ player }: { readonly player: Player }) {
  const { t } = useTranslation();
  const format = useFormat();
  const audio = usePlayer(player, (state) => state.audio);
  // One sound is no choice.
  return audio.tracks.length < 2 ? null : (
    <Choice
      title={t('watch.settings.audio')}
      now={chosenName(audio, format) ?? ''}
      options={optionsOf(audio, format)}
      chosen={audio.chosen ?? -1}
      choose={(track) => player.dispatch({ type: 'set-audio', track })}
    />
  );
}

function SubtitleChoice({ player }: { readonly player: Player }) {
  const { t } = useTranslation();
  const format = useFormat();
  const subtitles = usePlayer(player, (state) => state.subtitles);
  const off = t('watch.settings.off');
  return (
    <Choice<number | undefined>
      title={t('watch.settings.subtitles')}
      now={subtitles.tracks.length === 0 ? t('watch.settings.none') : (chosenName(subtitles, format) ?? off)}
      options={[{ value: undefined, label: off }, ...optionsOf(subtitles, format)]}
      chosen={subtitles.chosen}
      choose={(track) => player.dispatch({ type: 'set-subtitles', track })}
    />
  );
}

function RateChoice({ player }: { readonly player: Player }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rate = usePlayer(player, (state) => state.rate);
  const named = (value: number) => (value === 1 ? t('watch.settings.normalRate') : `${format.number(value)}×`);
  return (
    <Choice<number>
      title={t('watch.settings.rate')}
      now={named(rate)}
      options={RATES.map((value) => ({ value, label: named(value) }))}
      chosen={rate}
      choose={(value) => player.dispatch({ type: 'set-rate', rate: value })}
    />
  );
}

function optionsOf({ tracks }: Tracks, format: Format): Option<number>[] {
  return tracks.map((track) => ({ value: track.id, label: trackName(track, tracks, format) }));
}

function chosenName({ tracks, chosen }: Tracks, format: Format): string | undefined {
  const track = tracks.find(({ id }) => id === chosen);
  return track && trackName(track, tracks, format);
}
