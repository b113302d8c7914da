'use client';

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import styles from './account.module.css';

interface ConfirmProps {
  readonly open: boolean;
  readonly title: ReactNode;
  /** What will be done, on the button. */
  readonly action: ReactNode;
  readonly pending: boolean;
  readonly ready?: boolean;
  readonly error?: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something that can't be undone. */
export function Confirm({ open, title, action, pending, ready = true, error, onConfirm, onClose, children }: ConfirmProps) {
  const { t } = useTranslation();
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      <form
        className={styles['confirm']}
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        {children}
        {error && <p role="alert">{error}</p>}
        <p className={styles['choices']}>
          <Button type="submit" look="danger" pending={pending} disabled={!ready}>
            {action}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('account.keep')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
