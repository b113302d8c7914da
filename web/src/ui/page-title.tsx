import type { HTMLAttributes, ReactNode } from 'react';
import styles from './page-title.module.css';

/** The one first-level heading of a page, with what it leads to. */
export function PageTitle({
  children,
  lead,
  ...rest
}: { readonly children: ReactNode; readonly lead?: ReactNode } & HTMLAttributes<HTMLElement>) {
  return (
    <header {...rest} className={styles['title']}>
      <h1>{children}</h1>
      {lead && <p className={styles['lead']}>{lead}</p>}
    </header>
  );
}
