'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContent } from '@/api/hooks';
import type { ContentSummary } from '@/api/types';
import { shortAddress, useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { PlayIcon } from '@/ui/icons';
import { Poster } from '@/ui/poster';
import { say } from '@/ui/toast';
import { useDecide } from '../use-decide';
import styles from './case-card.module.css';
import { ReasonDialog } from './reason-dialog';
import { ScreeningDialog } from './screening-dialog';

/** One title under a moderator's eyes. On the shelf it can be taken down, before that approved or rejected. */
export function CaseCard({ film }: { readonly film: ContentSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState<'film' | 'reason'>();
  const close = () => setShown(undefined);
  const waiting = film.status === 'in_review';
  const { data: details } = useContent(waiting ? film.id : '');
  const facts = [film.genre, format.length(film.durationMs), format.languageName(film.language), film.year];
  const id = `case-${film.id}`;
  return (
    <article className={styles['case']} aria-labelledby={id}>
      <Still film={film} play={() => setShown('film')} />
      <div className={styles['body']}>
        <header>
          <h3 id={id}>{film.title}</h3>
          <Badge tone={waiting ? 'pink' : 'gold'}>{t(`moderation.states.${film.status}`)}</Badge>
        </header>
        <p className={styles['facts']}>{facts.filter(Boolean).join(' · ')}</p>
        <p className={styles['facts']}>
          {t('moderation.case.by', {
            name: film.uploader.name ?? shortAddress(film.uploader.address),
            date: format.dateTime(film.submittedAt),
          })}
        </p>
        {details?.description && <p className={styles['description']}>{details.description}</p>}
        <Verdicts film={film} refuse={() => setShown('reason')} />
      </div>
      {shown === 'film' && <ScreeningDialog film={film} onClose={close} />}
      {shown === 'reason' && <ReasonDialog film={film} onClose={close} />}
    </article>
  );
}

function Still({ film, play }: { readonly film: ContentSummary; readonly play: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles['still']}
      aria-label={t('moderation.case.watch', { title: film.title })}
      onClick={play}
    >
      <Poster src={film.posterUrl} sizes="20rem" />
      <span aria-hidden="true">
        <PlayIcon />
      </span>
    </button>
  );
}

function Verdicts({ film, refuse }: { readonly film: ContentSummary; readonly refuse: () => void }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const approve = useDecide(() => say(t('moderation.case.approved', { title: film.title })));
  const waiting = film.status === 'in_review';
  return (
    <>
      {approve.isError && <p role="alert">{sentence(approve.error)}</p>}
      <div className={styles['verdicts']}>
        {waiting && (
          <Button
            pending={approve.isPending}
            disabled={!approve.ready}
            onClick={() => approve.mutate({ contentId: film.id, verdict: { kind: 'approve' } })}
          >
            {t('moderation.case.approve')}
          </Button>
        )}
        <Button look="danger" disabled={approve.isPending || !approve.ready} onClick={refuse}>
          {t(waiting ? 'moderation.case.reject' : 'moderation.case.takeDown')}
        </Button>
      </div>
    </>
  );
}
