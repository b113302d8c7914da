import { cx } from './class-names';
import styles from './skeleton.module.css';

/** Holds the place of what is on its way. */
export function Skeleton({ className }: { readonly className?: string | undefined }) {
  return <span className={cx(styles['skeleton'], className)} aria-hidden="true" />;
}
