'use client';

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentSummary } from '@/api/types';
import { useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextArea } from '@/ui/field';
import { say } from '@/ui/toast';
import { useDecide } from '../use-decide';
import styles from './moderation.module.css';

/** What the contract takes, in bytes of UTF-8. */
const MOST_REASON_BYTES = 500;

/** Rejects a title that waits, or takes one down that is on the shelf: for good, and with a reason that everybody can read. */
export function ReasonDialog({ film, onClose }: { readonly film: ContentSummary; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useSentence();
  const [reason, setReason] = useState('');
  const kind = film.status === 'in_review' ? 'reject' : 'take_down';
  const decide = useDecide(() => {
    say(t(`moderation.reason.${kind}.done`, { title: film.title }));
    onClose();
  });
  const left = MOST_REASON_BYTES - new TextEncoder().encode(reason.trim()).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate({ contentId: film.id, verdict: { kind, reason: reason.trim() } });
  };
  return (
    <Dialog open title={t(`moderation.reason.${kind}.title`, { title: film.title })} onClose={onClose}>
      <form onSubmit={submit} className={styles['form']}>
        <p>{t(`moderation.reason.${kind}.text`)}</p>
        <TextArea
          label={t('moderation.reason.label')}
          hint={t('moderation.reason.hint', { left: format.number(Math.max(left, 0)) })}
          error={left < 0 && t('moderation.reason.tooLong')}
          value={reason}
          required
          onChange={(event) => setReason(event.target.value)}
        />
        {decide.isError && <p role="alert">{sentence(decide.error)}</p>}
        <Button
          type="submit"
          look="danger"
          pending={decide.isPending}
          disabled={reason.trim() === '' || left < 0 || !decide.ready}
        >
          {t(`moderation.reason.${kind}.confirm`)}
        </Button>
      </form>
    </Dialog>
  );
}
