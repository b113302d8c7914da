import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ControlButton } from './control-button';
import styles from './sheet.module.css';

export type Panel = 'settings' | 'chapters' | 'help';

interface Props {
  readonly name: Panel;
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A sheet over the picture. It takes the focus, and gives it back when it goes. */
export function PanelSheet({ name, title, close, children }: Props) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before !== document.body) {
        before.focus();
      }
    };
  }, []);
  return (
    <div
      ref={sheet}
      id={`player-${name}`}
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      className={styles['sheet']}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          close();
        }
      }}
    >
      <header>
        <h2>{title}</h2>
        <ControlButton icon="close" label={t('watch.controls.close')} onClick={close} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles['body']} tabIndex={0} aria-label={title}>
        {children}
      </section>
    </div>
  );
}
