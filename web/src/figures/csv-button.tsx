'use client';

import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { download } from '@/api/download';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { say } from '@/ui/toast';

interface CsvButtonProps {
  /** A whole one, of a table that the server writes. */
  readonly path: string;
  readonly name: string;
  readonly children: ReactNode;
}

/** Saves a table for spreadsheets. It needs the login, which a link would not carry. */
export function CsvButton({ path, name, children }: CsvButtonProps) {
  const sentence = useSentence();
  const save = useMutation({
    mutationFn: () => download(path, name, 'text/csv'),
    onError: (error) => say(sentence(error), 'error'),
  });
  return (
    <Button look="secondary" pending={save.isPending} onClick={() => save.mutate()}>
      {children}
    </Button>
  );
}
