'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import { useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import type { StandingAnnouncement } from '@/wallet/announcement-on-chain';
import { saveEvidence, useCheck, useEvidence, useForgetEvidence } from '../evidence/use-evidence';
import styles from './account.module.css';
import { Confirm } from './confirm';
import { ProvenPlay } from './proven-play';
import { Section } from './section';

const FIRST = 12;

/** What this browser can prove of the viewer's plays, held against what distributions say. */
export function Evidence({ viewer }: { readonly viewer: string }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { data: config } = useConfig();
  const { data: plays, error } = useEvidence(viewer);
  const check = useCheck();
  const [all, setAll] = useState(false);
  const some = plays !== undefined && plays.length > 0;
  const failure = check.error ?? error;
  return (
    <Section title={t('account.evidence.title')} lead={t('account.evidence.lead')}>
      {failure && <p role="alert">{sentence(failure)}</p>}
      {!error && plays === undefined && <Skeleton className={styles['rowLoading']} />}
      {plays?.length === 0 && <p className={styles['none']}>{t('account.evidence.none')}</p>}
      {some && (
        <div className={styles['choices']}>
          <Button
            look="secondary"
            pending={check.isPending}
            disabled={config === undefined}
            onClick={() => check.mutate({ config: config!, plays })}
          >
            {t('account.evidence.check')}
          </Button>
          <Button look="secondary" onClick={() => saveEvidence(viewer, plays)}>
            {t('account.evidence.save')}
          </Button>
          <Forget viewer={viewer} onForgotten={check.reset} />
        </div>
      )}
      <div role="status">{check.data && <WindowNote announcement={check.data.announcement} />}</div>
      <ul role="list" className={styles['rows']} aria-label={t('account.evidence.title')}>
        {(all ? plays : plays?.slice(0, FIRST))?.map((play) => (
          <ProvenPlay
            key={play.stream}
            play={play}
            checked={check.data?.plays.get(play.stream)}
            announcement={check.data?.announcement}
          />
        ))}
      </ul>
      {!all && plays !== undefined && plays.length > FIRST && (
        <p>
          <Button look="secondary" onClick={() => setAll(true)}>
            {t('account.more')}
          </Button>
        </p>
      )}
    </Section>
  );
}

function WindowNote({ announcement }: { readonly announcement: StandingAnnouncement | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (announcement === undefined) {
    return <p>{t('account.evidence.noWindow')}</p>;
  }
  const time = format.dateTime(announcement.opensAtMs);
  const open = announcement.opensAtMs > Date.now();
  return <p>{t(open ? 'account.evidence.window' : 'account.evidence.windowOver', { time })}</p>;
}

function Forget({ viewer, onForgotten }: { readonly viewer: string; readonly onForgotten: () => void }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [asked, setAsked] = useState(false);
  const forget = useForgetEvidence(viewer);
  const confirm = () =>
    forget.mutate(undefined, {
      onSuccess: () => {
        setAsked(false);
        onForgotten();
      },
    });
  return (
    <>
      <Button look="danger" onClick={() => setAsked(true)}>
        {t('account.evidence.forget')}
      </Button>
      <Confirm
        open={asked}
        title={t('account.evidence.forgetTitle')}
        action={t('account.evidence.forget')}
        pending={forget.isPending}
        error={forget.error && sentence(forget.error)}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
      >
        <p>{t('account.evidence.forgetText')}</p>
      </Confirm>
    </>
  );
}
