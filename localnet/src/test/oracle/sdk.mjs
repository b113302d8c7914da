// Drives a local network with the unmodified official SDK over gRPC-Web, as text and as binary, and prints what it saw
// as JSON. Usage: node sdk.mjs <rpc url> <faucet url>
import { GrpcWebFetchTransport, SuiGrpcClient } from '@mysten/sui/grpc';
import { accounts } from './sdk/accounts.mjs';
import { balances } from './sdk/balances.mjs';
import { building } from './sdk/building.mjs';
import { code } from './sdk/code.mjs';
import { control } from './sdk/control.mjs';
import { errors } from './sdk/errors.mjs';
import { history } from './sdk/history.mjs';
import { objects } from './sdk/objects.mjs';
import { wallets } from './sdk/wallets.mjs';
import { World } from './sdk/world.mjs';

const [, , rpcUrl, faucetUrl] = process.argv;
const clients = {
  text: new SuiGrpcClient({ network: 'localnet', baseUrl: rpcUrl }),
  binary: new SuiGrpcClient({
    network: 'localnet',
    transport: new GrpcWebFetchTransport({ baseUrl: rpcUrl, format: 'binary' }),
  }),
};

const steps = [];
for (const [format, client] of Object.entries(clients)) {
  const world = await World.open(client, rpcUrl, faucetUrl);
  for (const theme of [accounts, balances, building, code, objects, history, errors, wallets, control]) {
    await theme(world);
    steps.push(`${format} ${theme.name}`);
  }
}
console.log(JSON.stringify({ steps }));
