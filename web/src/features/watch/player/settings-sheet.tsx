import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { type Player, RATES, type Track, type Tracks } from '@/player';
import { Choice, type Option } from './choice';
import { PanelSheet } from './panels';
import { QualityChoice } from './quality-choice';
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
  const audio = usePlayer(player, (state) => state.audio);
  return audio.tracks.length === 0 ? null : (
    <Choice
      title={t('watch.settings.audio')}
      now={nameOf(audio) ?? ''}
      options={audio.tracks.map(optionOf)}
      chosen={audio.chosen ?? -1}
      choose={(track) => player.dispatch({ type: 'set-audio', track })}
    />
  );
}

function SubtitleChoice({ player }: { readonly player: Player }) {
  const { t } = useTranslation();
  const subtitles = usePlayer(player, (state) => state.subtitles);
  const off = t('watch.settings.off');
  return (
    <Choice<number | undefined>
      title={t('watch.settings.subtitles')}
      now={subtitles.tracks.length === 0 ? t('watch.settings.none') : (nameOf(subtitles) ?? off)}
      options={[{ value: undefined, label: off }, ...subtitles.tracks.map(optionOf)]}
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

function optionOf({ id, name, language }: Track): Option<number> {
  return { value: id, label: <span lang={language || undefined}>{name}</span> };
}

function nameOf({ tracks, chosen }: Tracks): string | undefined {
  return tracks.find(({ id }) => id === chosen)?.name;
}
