'use client';

import { useTranslation } from 'react-i18next';
import { Button } from './button';
import styles from './chain-id.module.css';
import { CopyIcon } from './icons';
import { say } from './toast';

/** An id or digest of the chain: short to look at, whole to copy, and a link where somebody shows it. */
export function ChainId({ id, href }: { readonly id: string; readonly href?: string | undefined }) {
  const { t } = useTranslation();
  const copy = () =>
    navigator.clipboard.writeText(id).then(
      () => say(t('common.copied')),
      () => say(t('common.notCopied'), 'error'),
    );
  const text = (
    <code translate="no" className={styles['id']} title={id}>
      {id}
    </code>
  );
  return (
    <span className={styles['chainId']}>
      {href === undefined ? (
        text
      ) : (
        <a href={href} target="_blank" rel="noreferrer">
          {text}
        </a>
      )}
      <Button look="quiet" size="small" aria-label={t('common.copy', { what: id })} onClick={() => void copy()}>
        <CopyIcon />
      </Button>
    </span>
  );
}
