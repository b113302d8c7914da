import type { Transaction } from '@mysten/sui/transactions';
import type { Executed, Wallet } from '@/wallet/wallet';

/** Signs everything, and keeps what it was asked to execute. */
export class TestingWallet implements Wallet {
  readonly name = 'Testing';
  readonly development = true;
  readonly executed: Transaction[] = [];

  constructor(
    readonly address: string,
    /** What the chain does when something is executed. */
    private readonly happens: () => void = () => {},
  ) {}

  signMessage(text: string): Promise<string> {
    return Promise.resolve(`signed(${text})`);
  }

  async execute(transaction: Transaction): Promise<Executed> {
    this.executed.push(transaction);
    this.happens();
    return { digest: 'digest', created: [], events: [] };
  }

  /** The names of the functions that were called, with their modules. */
  get called(): readonly string[] {
    return this.executed.flatMap((transaction) =>
      transaction.getData().commands.map(({ MoveCall: call }) => `${call?.module}::${call?.function}`),
    );
  }
}
