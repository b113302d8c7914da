import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import type { Player } from '@/player';
import { VisuallyHidden } from '@/ui/visually-hidden';
import styles from './osd.module.css';
import { type OsdMessage, osdMessage } from './osd-message';
import { counter } from './time';
import { usePlayer } from './use-player';

const SHOWN_MS = 1_600;

/** What was asked last, written over the picture as a video recorder does, and told to those who can't see it. */
export function Osd({ player, active }: { readonly player: Player; readonly active: boolean }) {
  const { t } = useTranslation();
  const message = useLastMessage(player);
  const words = message === undefined ? '' : t(`watch.osd.${message.key}`, message.values);
  return (
    <>
      {message !== undefined && (
        <p className={styles['words']} aria-hidden="true">
          {words} <span dir="ltr">{message.sign}</span>
        </p>
      )}
      {active && <Counter player={player} />}
      <div role="status">
        <VisuallyHidden>{words}</VisuallyHidden>
      </div>
    </>
  );
}

function Counter({ player }: { readonly player: Player }) {
  const seconds = usePlayer(player, ({ time }) => Math.floor(time));
  return (
    <p className={styles['counter']} aria-hidden="true" dir="ltr">
      SP {counter(seconds)}
    </p>
  );
}

function useLastMessage(player: Player): OsdMessage | undefined {
  const format = useFormat();
  const [message, setMessage] = useState<OsdMessage>();
  useEffect(
    () =>
      player.onRequest((request) => {
        const next = osdMessage(request, player.getState(), format);
        if (next !== undefined) {
          setMessage(next);
        }
      }),
    [player, format],
  );
  useEffect(() => {
    const timer = setTimeout(() => setMessage(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return message;
}
