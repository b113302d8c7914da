import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { cx } from './class-names';

/** A word or two on a sticker. */
export function Badge({
  tone = 'gold',
  children,
}: {
  readonly tone?: 'gold' | 'cyan' | 'pink' | 'soft';
  readonly children: ReactNode;
}) {
  return <span className={cx(styles['badge'], styles[tone])}>{children}</span>;
}
