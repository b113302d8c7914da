import type { HTMLAttributes } from 'react';
import { cx } from './class-names';
import styles from './panel.module.css';

/** A surface that sets something apart. */
export function Panel({ className, ...rest }: HTMLAttributes<HTMLDivElement>) {
  return <div {...rest} className={cx(styles['panel'], className)} />;
}
