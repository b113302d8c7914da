import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '@/i18n/format';
import type { Player, PlayerProblem, RunningStream } from '@/player';
import { Button, ButtonLink } from '@/ui/button';
import styles from './notices.module.css';

interface Props {
  readonly player: Player;
  readonly problem: PlayerProblem;
  readonly signIn: () => void;
}

/** What went wrong, in words, with what can be done about it. */
export function ProblemPanel({ player, problem, signIn }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const told =
    problem.code === 'refused'
      ? { title: problem.title, text: problem.detail }
      : {
          title: t(`watch.problems.${problem.code}.title`),
          text: t(`watch.problems.${problem.code}.text`, valuesOf(problem, format)),
        };
  return (
    <div className={styles['problem']} role="alert">
      <h2>{told.title}</h2>
      <p>{told.text}</p>
      {problem.code === 'too-many-streams' && <Running player={player} running={problem.running} />}
      <Way player={player} problem={problem} signIn={signIn} />
    </div>
  );
}

function Way({ player, problem, signIn }: Props) {
  const { t } = useTranslation();
  switch (problem.code) {
    case 'signed-out':
      return <Button onClick={signIn}>{t('watch.problems.signIn')}</Button>;
    case 'membership-missing':
    case 'membership-expired':
    case 'tier-too-low':
      return <ButtonLink href="/membership">{t(`watch.problems.${problem.code}.action`)}</ButtonLink>;
    case 'film-removed':
    case 'storage-ended':
      return <ButtonLink href="/library">{t('watch.problems.library')}</ButtonLink>;
    case 'unsupported-browser':
      return null;
    case 'ended-elsewhere':
    case 'stream-expired':
    case 'too-many-streams':
    case 'too-many-previews':
    case 'too-many-requests':
    case 'network':
    case 'broken-film':
    case 'refused':
      return (
        <Button
          look={problem.code === 'too-many-streams' ? 'secondary' : 'primary'}
          onClick={() => player.dispatch({ type: 'retry' })}
        >
          {t(problem.code === 'ended-elsewhere' ? 'watch.problems.watchHere' : 'watch.problems.retry')}
        </Button>
      );
  }
}

function Running({ player, running }: { readonly player: Player; readonly running: readonly RunningStream[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul role="list" className={styles['running']}>
      {running.map(({ sessionId, title, startedAt, device }) => (
        <li key={sessionId}>
          <span>
            <strong>{title ?? t('watch.problems.someFilm')}</strong>
            {t('watch.problems.running', {
              device: device || t('watch.problems.someDevice'),
              time: format.dateTime(startedAt),
            })}
          </span>
          <Button look="primary" size="small" onClick={() => player.dispatch({ type: 'take-over', sessionId })}>
            {t('watch.problems.takeOver')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function valuesOf(problem: PlayerProblem, format: Format): Record<string, string | number | undefined> {
  switch (problem.code) {
    case 'membership-expired':
      return problem.expiredAt === undefined ? {} : { context: 'dated', date: format.date(problem.expiredAt) };
    case 'tier-too-low':
      return problem.maxHeight === undefined ? {} : { context: 'known', maxHeight: problem.maxHeight };
    case 'too-many-streams':
      return problem.limit === undefined ? {} : { context: 'known', count: problem.limit };
    default:
      return {};
  }
}
