import type { Passkeys } from './passkey-wallet';

type Created = Awaited<ReturnType<Passkeys['create']>>;
type Got = Awaited<ReturnType<Passkeys['get']>>;

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const encode = (text: string) => new TextEncoder().encode(text);

/** An authenticator in memory whose holder always confirms; without a wish it uses the passkey that it made last. */
export class TestingPasskeys implements Passkeys {
  chosen: Uint8Array | undefined;
  asked = 0;
  private readonly keys = new Map<string, CryptoKey>();

  async create(): Promise<Created> {
    const pair = await crypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
    const rawId = encode(`passkey ${this.keys.size}`);
    this.keys.set(rawId.toString(), pair.privateKey);
    this.chosen = rawId;
    const spki = await crypto.subtle.exportKey('spki', pair.publicKey);
    return { rawId: rawId.buffer, response: { getPublicKey: () => spki } } as unknown as Created;
  }

  async get(challenge: Uint8Array, credentialId = this.chosen): Promise<Got> {
    this.asked += 1;
    const id = credentialId?.toString() ?? [...this.keys.keys()].at(-1)!;
    this.chosen = Uint8Array.from(id.split(','), Number);
    const text = Buffer.from(challenge).toString('base64url');
    const clientData = encode(JSON.stringify({ type: 'webauthn.get', challenge: text, origin: 'http://localhost' }));
    const authenticatorData = new Uint8Array(37);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', clientData));
    const signature = await crypto.subtle.sign(ECDSA, this.keys.get(id)!, new Uint8Array([...authenticatorData, ...digest]));
    const response = { authenticatorData, clientDataJSON: clientData, signature: der(new Uint8Array(signature)) };
    return { rawId: this.chosen.buffer, response } as unknown as Got;
  }
}

/** WebAuthn writes ECDSA signatures as a sequence of two integers. */
function der(signature: Uint8Array): Uint8Array {
  const parts = [signature.subarray(0, 32), signature.subarray(32)].flatMap((number) => {
    const start = number.findIndex((byte) => byte !== 0);
    const digits = [...number.subarray(start)];
    const positive = digits[0]! >= 0x80 ? [0, ...digits] : digits;
    return [0x02, positive.length, ...positive];
  });
  return Uint8Array.from([0x30, parts.length, ...parts]);
}
