'use client';

import Link from 'next/link';
import { useTranslation } from 'react-i18next';
import { useContent } from '@/api/hooks';
import { shortAddress, useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import type { PlayEvidence } from '@/receipts/evidence';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import type { StandingAnnouncement } from '@/wallet/announcement-on-chain';
import type { CheckedPlay, Standing } from '../evidence/check-plays';
import { useChallenge } from '../evidence/use-evidence';
import { Row } from './section';

const TONES: Record<Standing, 'gold' | 'cyan' | 'pink' | 'soft'> = {
  included: 'cyan',
  foreign: 'gold',
  cut: 'pink',
  missing: 'pink',
  waiting: 'soft',
  unsigned: 'gold',
};

interface ProvenPlayProps {
  readonly play: PlayEvidence;
  /** Undefined before it was looked up. */
  readonly checked: CheckedPlay | undefined;
  readonly announcement: StandingAnnouncement | undefined;
}

/** A play: what was acknowledged, what distributions count of it, and what can be said against that. */
export function ProvenPlay({ play, checked, announcement }: ProvenPlayProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: film } = useContent(play.title);
  const title = film?.title ?? shortAddress(play.title);
  const facts = [
    format.dateTime(play.at),
    t('account.evidence.acknowledged', { seconds: format.number(play.creditedSeconds) }),
  ];
  const found = checked && <Finding key="finding" checked={checked} />;
  const short = checked?.standing === 'missing' || checked?.standing === 'cut';
  const challengeable = short && announcement !== undefined && announcement.opensAtMs > Date.now();
  return (
    <Row
      title={film ? <Link href={`/watch/${play.title}`}>{title}</Link> : title}
      facts={found ? [...facts, found] : facts}
      action={
        checked?.objection ? (
          <Objected number={checked.objection.number} answer={checked.objection.answer} />
        ) : (
          challengeable && <Challenge play={play} title={title} announcement={announcement.id} />
        )
      }
    />
  );
}

function Finding({ checked: { standing, countedSeconds } }: { readonly checked: CheckedPlay }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Badge tone={TONES[standing]}>{t(`account.evidence.standing.${standing}`)}</Badge>{' '}
      {t(`account.evidence.meaning.${standing}`, { seconds: format.number(countedSeconds) })}
    </>
  );
}

interface ChallengeProps {
  readonly play: PlayEvidence;
  readonly title: string;
  readonly announcement: string;
}

function Challenge({ play, title, announcement }: ChallengeProps) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const challenge = useChallenge();
  if (challenge.isSuccess) {
    return <Objected number={challenge.data.number} answer={undefined} />;
  }
  return (
    <>
      <Button
        look="primary"
        size="small"
        pending={challenge.isPending}
        aria-label={t('account.evidence.challengeOver', { title })}
        onClick={() => challenge.mutate({ announcement, play })}
      >
        {t('account.evidence.challenge')}
      </Button>
      {challenge.isError && <p role="alert">{sentence(challenge.error)}</p>}
    </>
  );
}

function Objected({ number, answer }: { readonly number: number; readonly answer: string | undefined }) {
  const { t } = useTranslation();
  return (
    <p role="status">
      {answer === undefined ? t('account.evidence.filed', { number }) : t('account.evidence.answered', { number, answer })}
    </p>
  );
}
