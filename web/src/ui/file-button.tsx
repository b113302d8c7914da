'use client';

import { type ChangeEvent, useRef } from 'react';
import { Button } from './button';

interface FileButtonProps {
  readonly label: string;
  /** As an `<input>`'s attribute. */
  readonly accept: string;
  readonly take: (file: File) => void;
  /** Opens a chooser of its own instead of the browser's usual one. */
  readonly instead?: (() => void) | undefined;
  readonly look?: 'primary' | 'secondary';
  readonly size?: 'small' | 'medium';
}

/** A button that asks for a file, in the page's own words. */
export function FileButton({ label, accept, take, instead, look = 'secondary', size = 'medium' }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file !== undefined) {
      take(file);
    }
  };
  return (
    <>
      <Button look={look} size={size} onClick={() => (instead ?? (() => input.current?.click()))()}>
        {label}
      </Button>
      <input ref={input} type="file" accept={accept} hidden aria-label={label} onChange={chosen} />
    </>
  );
}
