import { mediator, type Facet, type Owners, type PlayerState } from './mediator';
import { carryOut, type Request } from './requests';
import { same } from './same';
import type { Screen } from './screen';
import { Screening, type ScreeningParts } from './screening';
import { Signal, type Unsubscribe } from './signal';

export interface PlayerParts extends ScreeningParts {
  readonly screen: Screen;
}

type Key = keyof PlayerState;

const KEYS = Object.keys(mediator) as Key[];

/**
 * A player without a face: state to be shown, and requests that change it. `getState` answers the same object until
 * something has changed, as React's `useSyncExternalStore` wants it.
 */
export class Player {
  private readonly changed = new Signal();
  private readonly asked = new Set<(request: Request) => void>();
  private readonly owners: Owners;
  private readonly unsubscribe: Unsubscribe[];
  private state: PlayerState;
  readonly subscribe = this.changed.subscribe;

  constructor(private readonly parts: PlayerParts) {
    const { media, engine, screen, preferences } = parts;
    const { volume, muted } = preferences.read();
    media.volume = volume;
    media.muted = muted;
    this.owners = { media, engine, screen, screening: new Screening(parts) };
    this.state = Object.fromEntries(KEYS.map((key) => [key, mediator[key].read(this.owners)])) as PlayerState;
    this.unsubscribe = KEYS.map((key) => mediator[key].subscribe(this.owners, () => this.refresh(key)));
  }

  readonly getState = (): PlayerState => this.state;

  readonly dispatch = (request: Request): void => {
    carryOut({ owners: this.owners, state: this.state, preferences: this.parts.preferences }, request);
    for (const listener of [...this.asked]) {
      listener(request);
    }
  };

  /** Calls after each request, for skins that answer what was asked rather than what became of it. */
  onRequest(listener: (request: Request) => void): Unsubscribe {
    this.asked.add(listener);
    return () => void this.asked.delete(listener);
  }

  /** Pauses and ends the stream; what was watched is settled when the promise is. Playing on begins another stream. */
  readonly rest = (): Promise<void> => this.owners.screening.rest();

  /** Ends the stream and lets go of everything. */
  destroy(): void {
    this.unsubscribe.forEach((stop) => stop());
    this.owners.screening.destroy();
  }

  private refresh(key: Key): void {
    const value = (mediator[key] as Facet<unknown>).read(this.owners);
    if (!same(value, this.state[key])) {
      this.state = { ...this.state, [key]: value };
      this.changed.emit();
    }
  }
}
