import { requestSuiFromFaucetV2 } from '@mysten/sui/faucet';
import { SuiGrpcClient } from '@mysten/sui/grpc';
import { Transaction } from '@mysten/sui/transactions';
import type { Config, Tier } from '@/api/types';
import type { DevelopmentWallet } from './development-wallet';
import { ChainRefusal, inWords, sentence } from './refusal';

/** What the wallet does on chain, through the official SDK by gRPC-Web. */
export class Chain {
  private readonly client: SuiGrpcClient;

  constructor(private readonly config: Config) {
    this.client = new SuiGrpcClient({ network: config.chainId, baseUrl: config.rpcUrl });
  }

  /** In base units. */
  async balance(address: string): Promise<bigint> {
    const { balance } = await this.client.getBalance({ owner: address, coinType: this.config.coinType });
    return BigInt(balance.balance);
  }

  async askFaucet(faucetUrl: string, address: string): Promise<void> {
    await requestSuiFromFaucetV2({ host: faucetUrl, recipient: address });
  }

  /** Buys a membership and keeps its NFT; resolves when it is visible on chain. */
  async buyMembership(wallet: DevelopmentWallet, tier: number, price: Tier['price']): Promise<void> {
    await this.execute(wallet, purchase(this.config, wallet.address, tier, BigInt(price)));
  }

  /** Makes the wallet a creator's; resolves when that is visible on chain. */
  async registerCreator(wallet: DevelopmentWallet, name: string): Promise<void> {
    await this.execute(wallet, registration(this.config, name));
  }

  private async execute(wallet: DevelopmentWallet, transaction: Transaction): Promise<void> {
    const result = await inWords(this.config, () =>
      this.client.signAndExecuteTransaction({ transaction, signer: wallet.keypair }),
    );
    if (result.$kind === 'FailedTransaction') {
      const { status } = result.FailedTransaction;
      throw new ChainRefusal(status.success ? 'The chain refused the transaction.' : sentence(this.config, status.error));
    }
    await this.client.waitForTransaction({ digest: result.Transaction.digest });
  }
}

/** The price leaves the gas coin and reaches the pool in the same transaction that makes the NFT. */
export function purchase(config: Config, buyer: string, tier: number, price: bigint): Transaction {
  const transaction = new Transaction();
  const [payment] = transaction.splitCoins(transaction.gas, [price]);
  const membership = transaction.moveCall({
    target: `${config.newestPackages.membership}::membership::purchase`,
    typeArguments: [config.coinType],
    arguments: [
      transaction.object(config.objects.memberRegistry),
      transaction.object(config.objects.revenuePool),
      transaction.pure.u8(tier),
      payment!,
      transaction.object.clock(),
    ],
  });
  transaction.transferObjects([membership], buyer);
  return transaction;
}

/** The account goes to the sender; the contract allows one. */
export function registration(config: Config, name: string): Transaction {
  const transaction = new Transaction();
  transaction.moveCall({
    target: `${config.newestPackages.revenuePool}::uploader_account::register`,
    arguments: [transaction.pure.string(name), transaction.object.clock()],
  });
  return transaction;
}
