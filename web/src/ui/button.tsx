import Link from 'next/link';
import type { ButtonHTMLAttributes, ComponentProps } from 'react';
import styles from './button.module.css';
import { cx } from './class-names';

interface Look {
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
}

function classes({ look = 'primary', size = 'medium' }: Look, more?: string): string {
  return cx(styles['button'], styles[look], styles[size], more);
}

/** `pending` keeps the button from being pressed again while what it asked for goes on. */
export function Button({
  look,
  size,
  pending = false,
  className,
  children,
  disabled,
  type = 'button',
  ...rest
}: Look & { readonly pending?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      {...rest}
      type={type}
      className={classes({ ...(look && { look }), ...(size && { size }) }, className)}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
    >
      {pending && <span className={styles['reels']} aria-hidden="true" />}
      {children}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink({ look, size, className, ...rest }: Look & ComponentProps<typeof Link>) {
  return <Link {...rest} className={classes({ ...(look && { look }), ...(size && { size }) }, className)} />;
}
