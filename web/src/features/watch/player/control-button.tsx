import type { ButtonHTMLAttributes } from 'react';
import { cx } from '@/ui/class-names';
import styles from './controls.module.css';
import { Icon, type IconName } from './icons';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: IconName;
  /** What it does, which is also its tooltip. */
  readonly label: string;
}

export function ControlButton({ icon, label, className, ...rest }: Props) {
  return (
    <button type="button" aria-label={label} title={label} className={cx(styles['button'], className)} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
