import type { PasskeyProvider } from '@mysten/sui/keypairs/passkey';

const TIMEOUT_MS = 120_000;
/** ES256, the only curve that Sui's passkeys have. */
const ES256 = -7;

type Created = Awaited<ReturnType<PasskeyProvider['create']>>;
type Got = Awaited<ReturnType<PasskeyProvider['get']>>;

/** Whether this page may ask for passkeys: they belong to a name, so not to a bare IP address. */
export function passkeysWork(): boolean {
  return window.isSecureContext && 'PublicKeyCredential' in window && !/^[\d.]+$|:/.test(window.location.hostname);
}

/** Passkeys of this site, on whatever device or key the viewer chooses. */
export class BrowserPasskeys implements PasskeyProvider {
  /** Which passkey the viewer chose last. */
  chosen: Uint8Array<ArrayBuffer> | undefined;

  constructor(private readonly name: string) {}

  async create(): Promise<Created> {
    const publicKey: PublicKeyCredentialCreationOptions = {
      rp: { name: this.name },
      user: { id: crypto.getRandomValues(new Uint8Array(16)), name: this.name, displayName: this.name },
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      pubKeyCredParams: [{ type: 'public-key', alg: ES256 }],
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      timeout: TIMEOUT_MS,
    };
    return this.remembered((await navigator.credentials.create({ publicKey })) as Created);
  }

  async get(challenge: Uint8Array, credentialId = this.chosen): Promise<Got> {
    const publicKey: PublicKeyCredentialRequestOptions = {
      challenge: new Uint8Array(challenge),
      userVerification: 'required',
      timeout: TIMEOUT_MS,
      ...(credentialId && { allowCredentials: [{ type: 'public-key', id: new Uint8Array(credentialId) }] }),
    };
    return this.remembered((await navigator.credentials.get({ publicKey })) as Got);
  }

  private remembered<T extends { readonly rawId: ArrayBuffer }>(credential: T): T {
    this.chosen = new Uint8Array(credential.rawId);
    return credential;
  }
}
