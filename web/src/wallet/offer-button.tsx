import { useTranslation } from 'react-i18next';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import styles from './offer-button.module.css';
import type { Wallet } from './wallet';
import type { Offer } from './wallet-store';

interface OfferButtonProps {
  readonly offer: Offer;
  readonly disabled: boolean;
  readonly pending: boolean;
  readonly onChoose: (connect: () => Promise<Wallet>) => void;
}

/** One wallet; a passkey can also be made anew or found again. */
export function OfferButton({ offer, disabled, pending, onChoose }: OfferButtonProps) {
  const { t } = useTranslation();
  const { passkey } = offer;
  return (
    <>
      <button
        type="button"
        className={styles['offer']}
        disabled={disabled}
        aria-busy={pending || undefined}
        onClick={() => onChoose(offer.connect)}
      >
        <img src={offer.icon} alt="" width={40} height={40} />
        <Words offer={offer} />
        {offer.development && <Badge>{t('wallet.developmentBadge')}</Badge>}
      </button>
      {passkey && (
        <div className={styles['more']}>
          <Button look="quiet" size="small" disabled={disabled} onClick={() => onChoose(passkey.recover)}>
            {t(passkey.known ? 'wallet.passkeyOther' : 'wallet.passkeyRecover')}
          </Button>
          {passkey.known && (
            <Button look="quiet" size="small" disabled={disabled} onClick={() => onChoose(passkey.make)}>
              {t('wallet.passkeyNew')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function Words({ offer: { name, development, passkey } }: { readonly offer: Offer }) {
  const { t } = useTranslation();
  if (passkey) {
    return (
      <span className={styles['words']}>
        <strong>{t(passkey.known ? 'wallet.passkeyKnown' : 'wallet.passkeyNew')}</strong>
        <small>{t('wallet.passkeyHint')}</small>
      </span>
    );
  }
  return (
    <span className={styles['words']}>
      <strong>{development ? t('wallet.development') : name}</strong>
      {development && <small>{t('wallet.developmentHint')}</small>}
    </span>
  );
}
