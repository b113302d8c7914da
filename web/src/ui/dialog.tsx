'use client';

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { cx } from './class-names';
import styles from './dialog.module.css';
import { CloseIcon } from './icons';

interface DialogProps {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** The browser's own modal dialog: it keeps the focus inside, closes by Escape, and gives the focus back. */
export function Dialog({ open, title, onClose, children, wide = false }: DialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before anybody sees it as a part of the page.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (open && element?.open === false) {
      element.showModal();
    } else if (!open) {
      element?.close();
    }
  }, [open]);
  return (
    <dialog ref={dialog} className={cx(styles['dialog'], wide && styles['wide'])} aria-labelledby={id} onClose={onClose}>
      {open && (
        <>
          <header className={styles['header']}>
            <h2 id={id}>{title}</h2>
            <Button look="quiet" size="small" aria-label={t('common.close')} onClick={onClose}>
              <CloseIcon />
            </Button>
          </header>
          <div className={styles['body']}>{children}</div>
        </>
      )}
    </dialog>
  );
}
