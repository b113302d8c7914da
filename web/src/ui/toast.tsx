'use client';

import { AnimatePresence } from 'motion/react';
import * as m from 'motion/react-m';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { Button } from './button';
import { cx } from './class-names';
import { CloseIcon } from './icons';
import styles from './toast.module.css';

const SHOWN_MS = 8_000;

interface Message {
  readonly id: number;
  readonly kind: 'info' | 'error';
  readonly text: string;
}

const useMessages = create<{ readonly messages: readonly Message[] }>(() => ({ messages: [] }));
let newest = 0;

/** Says something to the viewer, from anywhere. An error stays until it is closed. */
export function say(text: string, kind: Message['kind'] = 'info'): void {
  newest += 1;
  const message = { id: newest, kind, text };
  useMessages.setState(({ messages }) => ({
    messages: [...messages.filter((old) => old.text !== text), message].slice(-3),
  }));
}

function dismiss(id: number): void {
  useMessages.setState(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) }));
}

/** Where messages appear; once in a page. */
export function Toasts() {
  const messages = useMessages((state) => state.messages);
  return (
    <div className={styles['toasts']} role="status" aria-live="polite">
      <AnimatePresence>
        {messages.map((message) => (
          <m.div
            key={message.id}
            initial={{ opacity: 0, y: 24 }}
            animate={{ opacity: 1, y: 0 }}
            exit={{ opacity: 0, x: 40 }}
          >
            <Toast message={message} />
          </m.div>
        ))}
      </AnimatePresence>
    </div>
  );
}

function Toast({ message }: { readonly message: Message }) {
  const { t } = useTranslation();
  useEffect(() => {
    if (message.kind === 'info') {
      const timer = setTimeout(() => dismiss(message.id), SHOWN_MS);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [message]);
  return (
    <div className={cx(styles['toast'], styles[message.kind])}>
      <p>{message.text}</p>
      <Button look="quiet" size="small" aria-label={t('common.dismiss')} onClick={() => dismiss(message.id)}>
        <CloseIcon />
      </Button>
    </div>
  );
}
