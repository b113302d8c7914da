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
import type { CheckedPlay, Objection, Standing } from '../evidence/check-plays';
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
  const sentence = useSentence();
  const { data: film } = useContent(play.title);
  const challenge = useChallenge();
  const title = film?.title ?? shortAddress(play.title);
  const objection: Objection | undefined = checked?.objection ?? challenge.data;
  return (
    <Row
      title={film ? <Link href={`/watch/${play.title}`}>{title}</Link> : title}
      facts={[
        format.dateTime(play.at),
        t('account.evidence.acknowledged', { seconds: format.number(play.creditedSeconds) }),
        checked && <Finding checked={checked} />,
        objection && <Objected objection={objection} />,
        challenge.isError && <p role="alert">{sentence(challenge.error)}</p>,
      ].filter(Boolean)}
      action={
        objection === undefined &&
        isChallengeable(checked, announcement) && (
          <Button
            size="small"
            pending={challenge.isPending}
            aria-label={t('account.evidence.challengeOver', { title })}
            onClick={() => challenge.mutate({ announcement: announcement.id, play })}
          >
            {t('account.evidence.challenge')}
          </Button>
        )
      }
    />
  );
}

function isChallengeable(
  checked: CheckedPlay | undefined,
  announcement: StandingAnnouncement | undefined,
): announcement is StandingAnnouncement {
  const short = checked?.standing === 'missing' || checked?.standing === 'cut';
  return short && announcement !== undefined && announcement.opensAtMs > Date.now();
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

function Objected({ objection: { number, answer } }: { readonly objection: Objection }) {
  const { t } = useTranslation();
  return (
    <p role="status">
      {answer === undefined ? t('account.evidence.filed', { number }) : t('account.evidence.answered', { number, answer })}
    </p>
  );
}
