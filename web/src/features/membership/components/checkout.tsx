import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfig } from '@/api/hooks';
import { useFormat } from '@/i18n/format';
import { useSentence } from '@/i18n/use-sentence';
import { useAddress } from '@/session/hooks';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { ErrorState } from '@/ui/states';
import { say } from '@/ui/toast';
import { FaucetButton } from '@/wallet/faucet-button';
import { SignInButton } from '@/wallet/sign-in-button';
import { useBalance } from '@/wallet/use-balance';
import { useWallet } from '@/wallet/use-wallet';
import { WalletLost } from '@/wallet/wallet-lost';
import type { Order } from '../order';
import { useUpgradePrice } from '../queries';
import { useOrder } from '../use-order';
import styles from './checkout.module.css';
import { Split } from './split';

/** What it costs, where the money goes, and the button that has the wallet pay. */
export function Checkout({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { data: config } = useConfig();
  const tier = config?.tiers[order.tier];
  const upgrade = order.kind === 'upgrade' ? order.membership.id : undefined;
  const { data: upgradePrice, error, refetch } = useUpgradePrice(upgrade, order.tier);
  const price = order.kind === 'upgrade' ? upgradePrice : tier && BigInt(tier.price);
  const name = tier?.name ?? '';
  return (
    <Dialog open title={t(`membership.checkout.${order.kind}`, { name })} onClose={onClose}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <Bill order={order} name={name} price={price} />
          <Till order={order} price={price} onDone={onClose} />
        </>
      )}
    </Dialog>
  );
}

interface BillProps {
  readonly order: Order;
  readonly name: string;
  readonly price: bigint | undefined;
}

function Bill({ order, name, price }: BillProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: config } = useConfig();
  const duration = config?.tiers[order.tier]?.durationMs ?? 0;
  const until =
    order.kind === 'upgrade'
      ? order.membership.expiresAt
      : Math.max(Date.now(), order.kind === 'renewal' ? order.membership.expiresAt : 0) + duration;
  return (
    <div className={styles['bill']}>
      <dl className={styles['lines']}>
        <div>
          <dt>{t('membership.checkout.item', { name })}</dt>
          <dd>{price === undefined ? '…' : format.amount(price, config?.coinType, 6)}</dd>
        </div>
        <div>
          <dt>{t('membership.checkout.gas')}</dt>
          <dd>{t('membership.checkout.gasPaid')}</dd>
        </div>
        <div>
          <dt>{t('membership.until')}</dt>
          <dd>{format.date(until)}</dd>
        </div>
      </dl>
      {price !== undefined && price > 0n && <Split amount={price} />}
      {order.kind === 'upgrade' && <p className={styles['note']}>{t('membership.checkout.upgradeNote')}</p>}
    </div>
  );
}

interface TillProps {
  readonly order: Order;
  readonly price: bigint | undefined;
  readonly onDone: () => void;
}

function Till({ order, price, onDone }: TillProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useSentence();
  const signedIn = useAddress() !== undefined;
  const wallet = useWallet();
  const { data: config } = useConfig();
  const { data: balance } = useBalance();
  const pay = useOrder();
  const [said, setSaid] = useState(false);
  if (!signedIn) {
    return (
      <div className={styles['till']}>
        <p>{t('membership.checkout.signIn')}</p>
        <SignInButton />
      </div>
    );
  }
  const short = balance !== undefined && price !== undefined && balance < price;
  const buy = () => {
    setSaid(true);
    pay.mutate(
      { order, price: price! },
      {
        onSuccess: () => {
          say(t(`membership.done.${order.kind}`));
          onDone();
        },
      },
    );
  };
  return (
    <div className={styles['till']}>
      <WalletLost />
      {short && (
        <div className={styles['short']} role="status">
          <p>{t('membership.checkout.short', { balance: format.amount(balance, config?.coinType, 4) })}</p>
          <FaucetButton />
        </div>
      )}
      {said && pay.isError && <p role="alert">{sentence(pay.error)}</p>}
      {pay.isPending && <p role="status">{t('wallet.confirm')}</p>}
      <Button
        size="large"
        pending={pay.isPending}
        disabled={wallet === undefined || price === undefined || short}
        onClick={buy}
      >
        {t('membership.checkout.pay', { amount: price === undefined ? '…' : format.amount(price, config?.coinType, 6) })}
      </Button>
    </div>
  );
}
